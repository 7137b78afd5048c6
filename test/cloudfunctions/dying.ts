import type { Documents, Tx } from '../../cloudfunctions/platform/documents'

class Crashed extends Error {}

/** Dies after the nth step that reaches the database, a commit being one, and conditional updates. */
export function dying(documents: Documents, nth: number): { documents: Documents; steps: () => number } {
  let done = 0
  const after = async <T>(work: Promise<T>): Promise<T> => {
    const value = await work
    if (++done === nth) throw new Crashed()
    return value
  }
  const within = (tx: Tx): Tx => ({
    get: (collection, id) => after(tx.get(collection, id)),
    add: (collection, doc) => after(tx.add(collection, doc)),
    set: (collection, doc) => after(tx.set(collection, doc)),
    update: (collection, id, patch) => after(tx.update(collection, id, patch)),
  })
  return {
    documents: {
      ...documents,
      command: documents.command,
      updateWhere: (...asked) => after(documents.updateWhere(...asked)),
      transaction: (body) => after(documents.transaction((tx) => body(within(tx)))),
    },
    steps: () => done,
  }
}
