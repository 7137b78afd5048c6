import { journalId } from '../../cloudfunctions/frame/commit'
import { Contended, type Doc, type Tx } from '../../cloudfunctions/platform/documents'
import { sha256 } from '../../cloudfunctions/platform/secrets'
import { journal } from '../../cloudfunctions/store/journal'
import { db, functionOf, write } from './peer'

type Transaction = Awaited<ReturnType<typeof db.startTransaction>>

/** The SDK's transaction as the product's stores take it. */
const txOf = (transaction: Transaction): Tx => ({
  get: async <T extends Doc>(name: string, id: string) =>
    ((await transaction.collection(name).doc(id).get()).data ?? null) as T | null,
  add: async (name, doc) => void (await transaction.collection(name).add(doc)),
  set: async (name, { _id, ...fields }) => void (await transaction.collection(name).doc(_id).set(fields)),
  update: async (name, id, patch) => void (await transaction.collection(name).doc(id).update(patch)),
})

export interface Counter extends Doc {
  taken: number
}

/** As the vendor's guide has it: `runTransaction` reads the slot, looks whether a seat is left, and writes all there is to write. */
export const main = functionOf(async (attempt) => {
  const { context, input, errors, slot } = attempt
  try {
    return await db.runTransaction(async (transaction: Transaction) => {
      const tx = txOf(transaction)
      const counter = await tx.get<Counter>('counters', input.slotId)
      if (!counter || counter.taken >= slot.capacity) throw errors.SLOT_FULL({ data: { alternatives: [] } })
      await tx.update('counters', input.slotId, { taken: counter.taken + 1 })
      const booking = await write(tx, attempt)
      await journal.create(tx, {
        ...{ _id: journalId(context, input), action: context.action, personId: context.caller.personId, request: 'r' },
        ...{ resourceId: booking._id, inputHash: sha256(JSON.stringify(input)), at: booking.bookedAt },
        answer: { bookingId: booking._id },
      })
      return booking
    })
  } catch (error) {
    if (/CONFLICT|WriteConflict|E11000/i.test(String((error as { code?: unknown }).code)))
      throw new Contended(String(error))
    throw error
  }
})
