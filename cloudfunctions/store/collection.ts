import type { Doc, Documents, FindOptions, Patch, Reader, Tx, Where } from '../platform/documents'

/** A named collection with its document type: what a store file is made of. */
export function collection<T extends Doc>(name: string) {
  return {
    name,
    get: (from: Reader, id: string) => from.get<T>(name, id),
    find: (from: Documents, where: Where, options?: FindOptions) => from.find<T>(name, where, options),
    count: (from: Documents, where: Where) => from.count(name, where),
    /** Many by id; those that are gone are left out. */
    async getAll(from: Documents, ids: readonly string[]): Promise<Map<string, T>> {
      const found = new Map<string, T>()
      for (let start = 0; start < ids.length; start += 500) {
        const some = await from.find<T>(name, { _id: from.command.in(ids.slice(start, start + 500)) })
        for (const doc of some) found.set(doc._id, doc)
      }
      return found
    },
    add: (to: Documents, doc: T) => to.add(name, doc),
    updateWhere: (to: Documents, where: Where, patch: Patch) => to.updateWhere(name, where, patch),
    create: (tx: Tx, doc: T) => tx.add(name, doc),
    put: (tx: Tx, doc: T) => tx.set(name, doc),
    change: (tx: Tx, id: string, patch: Partial<T>) => tx.update(name, id, patch),
  }
}
