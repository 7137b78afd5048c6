import type { Box } from '../geo'
import type { Collection, Index } from './catalog'
import type { Connection } from './connection'
import { ROW_COLUMNS, type Row, toRow } from './row'

const PAGE = 1000
const FIRST_PAGE = 128
/** Asking for eight at once costs per document what asking for more does, and wastes little when the caller stops. */
const BATCH = 8
const PLACES = Array(BATCH).fill('?').join()

/** Part of an index: SQL over its key columns. `sorts`: the order is not the index's own. */
export type KeyRange = { where: string; parameters: string[]; order?: string; sorts: boolean }

/** `lng` and `lat` when the document is one point there. */
type GeoHit = { seq: number; lng: number | null; lat: number | null }

/** Reads documents through one connection: the present, or a transaction's snapshot. */
export class Reader {
  constructor(
    private readonly connection: Connection,
    /** SQL of a document's text. */
    private readonly body = 'body',
    /** Told how many documents, or index entries that lead to them, are looked at. */
    private readonly looked: (count: number) => void = () => {},
  ) {}

  /** The same, telling what it looks at. */
  watched(looked: (count: number) => void): Reader {
    return new Reader(this.connection, this.body, looked)
  }

  /** The same documents with no more than these fields, which is faster the smaller a part they are. */
  only(fields: string[]): Reader {
    return new Reader(this.connection, bodyWith(fields), this.looked)
  }

  byId(collection: Collection, id: string): Row | undefined {
    const [found] = this.documents('FROM documents WHERE collection = ? AND id = ?', collection.id, id)
    if (!found) return undefined
    this.looked(1)
    return toRow(found)
  }

  /** In the order asked for, some at a time; those that are not there are left out. */
  *byIds(collection: Collection, ids: string[]): Generator<Row> {
    if (ids.length === 1) {
      const only = this.byId(collection, ids[0] as string)
      if (only) yield only
      return
    }
    const sql = `FROM documents WHERE collection = ? AND id IN (${PLACES})`
    for (const [batch, places] of batches(ids)) {
      const rows = new Map(this.documents(sql, collection.id, ...places).map((found) => [String(found[2]), found]))
      for (const id of batch) {
        const found = rows.get(id)
        if (!found) continue
        this.looked(1)
        yield toRow(found)
      }
    }
  }

  bySeq(seq: number): Row | undefined {
    const [found] = this.documents('FROM documents WHERE seq = ?', seq)
    return found && toRow(found)
  }

  /** In insertion order, page by page, so that a caller who stops early has read little. */
  *all(collection: Collection): Generator<Row> {
    for (let after = 0; ; ) {
      const page = this.documents(
        'FROM documents WHERE collection = ? AND seq > ? ORDER BY seq LIMIT ?',
        collection.id,
        after,
        PAGE,
      )
      for (const row of page) {
        this.looked(1)
        yield toRow(row)
      }
      if (page.length < PAGE) return
      after = Number(page.at(-1)?.[0])
    }
  }

  count(collection: Collection): number {
    const [count] = this.connection.row('SELECT count(*) FROM documents WHERE collection = ?', collection.id) ?? []
    this.looked(Number(count))
    return Number(count)
  }

  /** Documents whose `_id` key lies in [from, to], in the order of `_id`. */
  idRange(collection: Collection, from: string, to: string, descending: boolean, wanted?: number): Generator<Row> {
    const sql = `SELECT seq FROM documents WHERE collection = ? AND id >= ? AND id <= ? ORDER BY id`
    return this.inPages(descending ? `${sql} DESC` : sql, [collection.id, from, to], this.looked, wanted)
  }

  /**
   * `where` is a condition over the index's key columns. A document is met once, however many of its keys match. An `order` that is not the
   * index's own makes SQLite sort, for which it looks at every entry before the first.
   */
  *byIndex(index: Index, { where, parameters, order, sorts }: KeyRange, wanted?: number): Generator<Row> {
    const entries = `FROM ${index.table} WHERE ${where}`
    if (sorts) this.looked(Number(this.connection.row(`SELECT count(*) ${entries}`, ...parameters)?.[0]))
    const looked = sorts ? () => {} : this.looked
    yield* this.inPages(`SELECT seq ${entries}${order ? ` ORDER BY ${order}` : ''}`, parameters, looked, wanted)
  }

  /**
   * Pages of growing size: who wants the first few reads few, who wants all of them asks seldom. The page is cut before bodies are fetched,
   * so that sorting moves keys only; CROSS JOIN keeps its order. The first page is what is `wanted`, where that is known: SQLite fetches the
   * bodies of a whole page, whoever stops before its end.
   */
  private *inPages(
    seqs: string,
    parameters: (string | number)[],
    looked: (count: number) => void,
    wanted = FIRST_PAGE,
  ): Generator<Row> {
    const sql = `FROM (${seqs} LIMIT ? OFFSET ?) AS page CROSS JOIN documents USING (seq)`
    const met = new Set<number>()
    for (let offset = 0, size = Math.min(wanted, FIRST_PAGE); ; offset += size, size *= 8) {
      const page = this.documents(sql, ...parameters, size, offset)
      for (const found of page) {
        looked(1)
        const row = toRow(found)
        if (met.has(row.seq)) continue
        met.add(row.seq)
        yield row
      }
      if (page.length < size) return
    }
  }

  /** Entries of a geo index whose boxes meet one of the boxes. */
  inBoxes(index: Index, boxes: Box[]): GeoHit[] {
    const sql = `SELECT seq, lng, lat FROM ${index.table} WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?`
    const found = boxes.flatMap(({ west, east, south, north }) => this.connection.rows(sql, west, east, south, north))
    this.looked(found.length)
    const hits = found.map(([seq, lng, lat]) => ({
      seq: Number(seq),
      lng: lng as number | null,
      lat: lat as number | null,
    }))
    return boxes.length === 1 ? hits : [...new Map(hits.map((hit) => [hit.seq, hit])).values()]
  }

  /** Documents by place in insertion order, in the order asked for, some at a time. */
  *bySeqs(seqs: number[]): Generator<Row> {
    const sql = `FROM documents WHERE seq IN (${PLACES})`
    for (const [batch, places] of batches(seqs)) {
      const rows = new Map(this.documents(sql, ...places).map((found) => [Number(found[0]), toRow(found)]))
      for (const seq of batch) {
        const row = rows.get(seq)
        if (row) yield row
      }
    }
  }

  private documents(from: string, ...parameters: (string | number)[]): unknown[][] {
    const select = (body: string) => this.connection.rows(`SELECT ${ROW_COLUMNS}, ${body} ${from}`, ...parameters)
    try {
      return select(this.body)
    } catch (error) {
      // A damaged body has no fields to pick; as a whole it is told from the others.
      if (this.body === 'body' || !/malformed JSON/.test(String(error))) throw error
      return select('body')
    }
  }
}

/** Some at a time, and the same for `PLACES`: where there are fewer, the first again. */
function* batches<T>(all: T[]): Generator<[batch: T[], places: T[]]> {
  for (let start = 0; start < all.length; start += BATCH) {
    const batch = all.slice(start, start + BATCH)
    yield [batch, Array.from({ length: BATCH }, (_, i) => batch[i] ?? (batch[0] as T))]
  }
}

/** Names that mean themselves in a JSON path. */
const SIMPLE = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Looking for more than so many takes as long as reading all. */
const FEW = 8

/** `->` gives a field's text as it is stored, and NULL for a missing one, which EJSON can say, too. */
function bodyWith(fields: string[]): string {
  if (fields.length > FEW || !fields.every((name) => SIMPLE.test(name))) return 'body'
  const parts = fields.map((name) => `'"${name}":' || ifnull(body -> '$.${name}', '{"$undefined":true}')`)
  return `'{' || ${parts.length > 0 ? parts.join(` || ',' || `) : `''`} || '}'`
}
