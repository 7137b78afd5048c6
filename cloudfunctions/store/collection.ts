import type { Doc, Documents, Patch, Reader, Tx, Where } from '../platform/documents'
import { after, type Order, type Place, placeOf } from './order'

const stride = 200

/** A named collection with its document type: what a store file is made of. No read answers a part and says nothing of the rest. */
export function collection<T extends Doc>(name: string) {
  return {
    name,
    get: (from: Reader, id: T['_id']) => from.get<T>(name, id),
    /** Many by id; those that are gone are left out. */
    async getAll(from: Documents, ids: readonly T['_id'][]): Promise<Map<T['_id'], T>> {
      const found = new Map<T['_id'], T>()
      const wanted = [...new Set(ids)]
      for (let start = 0; start < wanted.length; start += stride) {
        const some = wanted.slice(start, start + stride)
        const docs = await from.find<T>(name, { _id: from.command.in(some) }, { limit: some.length })
        for (const doc of docs) found.set(doc._id, doc)
      }
      return found
    },
    /** The first in an order; null: none. */
    async first(from: Documents, where: Where, order: Order): Promise<T | null> {
      return (await after<T>(from, name, where, order, null, 1))[0] ?? null
    },
    /**
     * Every row in an order, read in strides: for whoever needs them all, however many.
     * @param fields only these, beside `_id` and the order's key
     */
    async *each(from: Documents, where: Where, order: Order, fields?: (keyof T & string)[]): AsyncGenerator<T> {
      const read = fields && [order.key, ...fields]
      for (let place: Place | null = null; ; ) {
        const rows: T[] = await after<T>(from, name, where, order, place, stride, read)
        yield* rows
        if (rows.length < stride) return
        place = placeOf(rows.at(-1)!, order)
      }
    },
    add: (to: Documents, doc: T) => to.add(name, doc),
    addMany: (to: Documents, docs: readonly T[]) => to.addMany(name, docs),
    updateWhere: (to: Documents, where: Where, patch: Patch) => to.updateWhere(name, where, patch),
    create: (tx: Tx, doc: T) => tx.add(name, doc),
    put: (tx: Tx, doc: T) => tx.set(name, doc),
    change: (tx: Tx, id: T['_id'], patch: Partial<T>) => tx.update(name, id, patch),
  }
}
export type Collection<T extends Doc> = ReturnType<typeof collection<T>>
