import { type Access, candidates, describe, plan } from './plan'
import type { CompiledQuery } from './query'
import { distanceFrom, type Near } from './query'
import type { Order } from './query/sort'
import type { Collection } from './store/catalog'
import type { Reader } from './store/reader'
import { Row } from './store/row'
import { type Document, encode } from './values'

/** A transaction's own writes over its snapshot, by document key: what the snapshot has, and what the transaction made of it. */
export type Overlay = Map<string, { base?: Row; after?: Document }>

/**
 * `rows`: those that can be read; `unparsed`, for who passes on their text, and so may pass on what cannot be read; or `all`, also what
 * cannot be read where the query asks nothing of it.
 */
type Selection = { order?: Order; skip?: number; limit?: number; rows?: 'readable' | 'unparsed' | 'all' }

/** `examined`: documents, and index entries that lead to them. */
export type Explained = { plan: string; index?: string; examined: number; matched: number }

/** A request has looked at more than it was allowed to. */
export class TooMuch extends Error {}

/** What one request sees: the present, or a snapshot under a transaction's own writes. */
export class View {
  /** What the latest `find` did. */
  explained: Explained = { plan: 'scan', examined: 0, matched: 0 }

  /** How many documents, and index entries that lead to them, it has looked at. */
  examined = 0
  private most = Number.POSITIVE_INFINITY
  private readonly reader: Reader

  constructor(
    reader: Reader,
    private readonly overlayOf: (collection: Collection) => Overlay | undefined = () => undefined,
  ) {
    this.reader = reader.watched((count) => {
      this.examined += count
      if (this.examined > this.most) throw new TooMuch()
    })
  }

  /** Throws `TooMuch` as soon as it has looked at so many more. */
  allow(count: number): void {
    this.most = this.examined + count
  }

  /** The matching documents, in order, `skip` and `limit` applied. `$nearSphere` orders by distance unless `order` says otherwise. */
  find(
    collection: Collection,
    query: CompiledQuery,
    { order, skip = 0, limit = Number.POSITIVE_INFINITY, rows = 'readable' }: Selection = {},
  ): Row[] {
    const access = plan(collection, query, order)
    // A transaction's own documents come after the others, wherever they belong.
    const inOrder = access.ordered && !(this.overlayOf(collection) && (order || query.near))
    const wanted = inOrder && Number.isFinite(limit) ? skip + limit : undefined
    const found: Row[] = []
    const sorts = !inOrder && (order || query.near)
    for (const row of this.matching(collection, query, access, { all: rows === 'all', wanted })) {
      if ((sorts || rows === 'readable') && !row.readable) continue
      if (found.push(row) === wanted) break
    }
    if (!inOrder && order) found.sort((a, b) => order.compare(a.document, b.document))
    else if (!inOrder && query.near) found.sort(byDistance(query.near))
    return found.slice(skip, skip + limit)
  }

  /**
   * The matching documents one by one, in no particular order: for who keeps none of them, and perhaps looks at a few fields only, among
   * them all that the query names.
   */
  *each(collection: Collection, query: CompiledQuery, fields?: string[]): Generator<Document> {
    const reader = fields ? this.reader.only(fields) : this.reader
    for (const { readable } of this.matching(collection, query, plan(collection, query), { reader }))
      if (readable) yield readable
  }

  private *matching(
    collection: Collection,
    query: CompiledQuery,
    access: Access,
    { reader = this.reader, all = false, wanted }: { reader?: Reader; all?: boolean; wanted?: number | undefined },
  ): Generator<Row> {
    const overlay = this.overlayOf(collection)
    const before = this.examined
    const explained = { ...describe(access), examined: 0, matched: 0 }
    this.explained = explained
    const asksAll = all && Object.keys(query.source).length === 0
    for (const row of this.rows(reader, collection, access, overlay, wanted)) {
      explained.examined = this.examined - before
      if (!(access.exact && !overlay) && !(row.readable ? query.matches(row.readable) : asksAll)) continue
      explained.matched++
      yield row
    }
  }

  count(collection: Collection, query: CompiledQuery): number {
    const everything = Object.keys(query.source).length === 0 && !this.overlayOf(collection)
    return everything ? this.reader.count(collection) : this.find(collection, query, { rows: 'unparsed' }).length
  }

  private *rows(
    reader: Reader,
    collection: Collection,
    access: Access,
    overlay?: Overlay,
    wanted?: number,
  ): Iterable<Row> {
    const hidden = new Set(overlay && [...overlay.values()].map(({ base }) => base?.seq))
    for (const row of candidates(reader, collection, access, wanted)) if (!hidden.has(row.seq)) yield row
    for (const [id, { base, after }] of overlay ?? []) {
      if (!after) continue
      this.examined++
      yield new Row(base?.seq ?? UNSAVED, base?.version ?? UNSAVED, id, encode(after), after)
    }
  }
}

/** A document that only its transaction has so far. */
const UNSAVED = -1

const byDistance = (near: Near) => (a: Row, b: Row) =>
  (distanceFrom(near, a.document) ?? 0) - (distanceFrom(near, b.document) ?? 0)
