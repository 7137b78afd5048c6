import { conflict, duplicate } from '../refusals'
import type { Collection, Index } from '../store/catalog'
import { taken } from '../store/maintain'
import type { Reader } from '../store/reader'
import type { Row } from '../store/row'
import type { Change, Store } from '../store/store'
import { type Document, encode } from '../values'
import { type Overlay, View } from '../view'
import { checkIndexable, uniqueKeys } from './resources'

/** One open transaction: a snapshot from its first statement on, its own writes over it, and nothing on disk before commit. */
export class Transaction {
  private readonly overlays = new Map<Collection, Overlay>()
  private readonly snapshot: { reader: Reader; close: () => void }
  private readonly collections: Set<Collection>
  readonly view: View

  constructor(private readonly store: Store) {
    this.snapshot = store.snapshot()
    this.collections = new Set(store.catalog.all())
    this.view = new View(this.snapshot.reader, (collection) => {
      // Its tables are not in the snapshot.
      if (!this.collections.has(collection)) throw conflict()
      return this.overlays.get(collection)
    })
  }

  /** Takes a change into the transaction. Throws a conflict when the document, or a unique key it needs, changed since the snapshot. */
  take(change: Change): void {
    const { collection, id, after } = change
    const overlay = this.overlays.get(collection) ?? new Map()
    this.overlays.set(collection, overlay)
    const own = overlay.get(id)
    const base: Row | undefined = own ? own.base : this.snapshot.reader.byId(collection, id)
    if (this.store.reader.byId(collection, id)?.version !== base?.version) throw conflict()
    const there = own ? own.after !== undefined : base !== undefined
    if (!change.before && after && there)
      throw duplicate(collection.name, '_id_', `{ _id: ${encode(after._id ?? null)} }`)
    if (after) {
      checkIndexable(collection, after)
      for (const index of collection.indexes) if (index.unique) this.checkUnique(collection, index, id, base, after)
    }
    overlay.set(id, { ...(base && { base }), ...(after && { after }) })
  }

  /** Everything the transaction did, one change per document. */
  changes(): Change[] {
    return [...this.overlays].flatMap(([collection, overlay]) =>
      [...overlay].flatMap(([id, { base, after }]) =>
        base || after ? [{ collection, id, ...(base && { before: base }), ...(after && { after }) }] : [],
      ),
    )
  }

  close(): void {
    this.snapshot.close()
  }

  private checkUnique(collection: Collection, index: Index, id: string, base: Row | undefined, after: Document): void {
    const overlay = this.overlays.get(collection) as Overlay
    const own = [...overlay].filter(([other]) => other !== id).map(([, entry]) => entry)
    for (const key of uniqueKeys(index, after)) {
      const text = key.join('\0')
      if (own.some((entry) => uniqueKeys(index, entry.after).some((other) => other.join('\0') === text))) {
        throw taken(collection, index, after)
      }
      const seq = this.store.maintainer.holder(index, key, base?.seq ?? -1)
      if (seq === undefined || own.some((entry) => entry.base?.seq === seq)) continue
      const seen = this.snapshot.reader.bySeq(seq)?.version === this.store.reader.bySeq(seq)?.version
      throw seen ? taken(collection, index, after) : conflict()
    }
  }
}
