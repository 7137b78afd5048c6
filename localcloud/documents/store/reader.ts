import type { Collection, Index } from './catalog'
import type { Connection } from './connection'
import { type Row, toRow } from './row'

const PAGE = 1000

/** Reads documents through one connection: the present, or a transaction's snapshot. */
export class Reader {
  constructor(private readonly connection: Connection) {}

  byId(collection: Collection, id: string): Row | undefined {
    const found = this.connection.row(
      'SELECT seq, version, body FROM documents WHERE collection = ? AND id = ?',
      collection.id,
      id,
    )
    return found && toRow(found)
  }

  bySeq(seq: number): Row | undefined {
    const found = this.connection.row('SELECT seq, version, body FROM documents WHERE seq = ?', seq)
    return found && toRow(found)
  }

  /** In insertion order, page by page, so that a caller who stops early has read little. */
  *all(collection: Collection): Generator<Row> {
    for (let after = 0; ; ) {
      const page = this.connection.rows(
        'SELECT seq, version, body FROM documents WHERE collection = ? AND seq > ? ORDER BY seq LIMIT ?',
        collection.id,
        after,
        PAGE,
      )
      for (const row of page) yield toRow(row)
      if (page.length < PAGE) return
      after = Number(page.at(-1)?.[0])
    }
  }

  count(collection: Collection): number {
    return Number(this.connection.row('SELECT count(*) FROM documents WHERE collection = ?', collection.id)?.[0])
  }

  /** Documents whose `_id` key lies in [from, to]. */
  *idRange(collection: Collection, from: string, to: string): Generator<Row> {
    const found = this.connection.rows(
      'SELECT seq FROM documents WHERE collection = ? AND id >= ? AND id <= ? ORDER BY id',
      collection.id,
      from,
      to,
    )
    yield* this.each(found)
  }

  /** `where` is SQL over the index's key columns. A document is met once, however many of its keys match. */
  *byIndex(index: Index, where: string, parameters: string[]): Generator<Row> {
    yield* this.each(this.connection.rows(`SELECT seq FROM ${index.table} WHERE ${where}`, ...parameters))
  }

  /** Entries of a geo index whose boxes meet the box. */
  inBox(index: Index, [x0, x1, y0, y1, z0, z1]: number[]): { seq: number; lng: number | null; lat: number | null }[] {
    return this.connection
      .rows(
        `SELECT seq, lng, lat FROM ${index.table} WHERE x1 >= ? AND x0 <= ? AND y1 >= ? AND y0 <= ? AND z1 >= ? AND z0 <= ?`,
        x0 as number,
        x1 as number,
        y0 as number,
        y1 as number,
        z0 as number,
        z1 as number,
      )
      .map(([seq, lng, lat]) => ({ seq: Number(seq), lng: lng as number | null, lat: lat as number | null }))
  }

  *each(found: unknown[][]): Generator<Row> {
    for (const seq of new Set(found.map(([value]) => Number(value)))) {
      const row = this.bySeq(seq)
      if (row) yield row
    }
  }
}
