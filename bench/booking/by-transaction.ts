import type { Slot } from '@shared/booking/schedule'
import type { SlotId } from '@shared/ids'
import { answered, journalId } from '../../cloudfunctions/frame/commit'
import { refusal } from '../../cloudfunctions/frame/context'
import { Contended, type Doc, type Tx } from '../../cloudfunctions/platform/documents'
import { sha256 } from '../../cloudfunctions/platform/secrets'
import { journal } from '../../cloudfunctions/store/journal'
import { db, functionOf, offersFrom, write } from './peer'

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

async function taken(near: readonly Slot[]): Promise<Map<SlotId, number>> {
  const where = { _id: db.command.in(near.map(({ id }) => id)) }
  const { data } = await db.collection('counters').where(where).limit(near.length).get()
  return new Map((data as { _id: SlotId; taken: number }[]).map((counter) => [counter._id, counter.taken]))
}

/** As the vendor's guide has it: `runTransaction` reads the slot, looks whether a seat is left, and writes all there is to write. */
export const main = functionOf(async (attempt) => {
  const { context, input, errors, slot } = attempt
  const full = new Error('full')
  try {
    return await db.runTransaction(async (transaction: Transaction) => {
      const tx = txOf(transaction)
      if (await answered(context, input, tx)) throw refusal('REQUEST_ID_REUSED')
      const counter = await tx.get<Counter>('counters', input.slotId)
      if (!counter || counter.taken >= slot.capacity) throw full
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
    if (error === full) throw errors.SLOT_FULL(await offersFrom(attempt, taken))
    if (/CONFLICT|WriteConflict|E11000/i.test(String((error as { code?: unknown }).code)))
      throw new Contended(String(error))
    throw error
  }
})
