import { lapse } from '../../modules/waitlist/lapse'
import { passSeats } from '../../modules/waitlist/pass-seats'
import { after, type Place } from '../../store/order'
import { type Wait, waits } from '../../store/waits'
import type { Task } from './task'

/** Waits whose time has come, and days with somebody who waits, in one slice. */
const batch = { due: 50, days: 10 }

const byDue = { key: 'dueAt', direction: 'asc' } as const
const bySheet = { key: 'sheetId', direction: 'asc' } as const
/** After every id: the next of another day. */
const LAST = '\uffff'

/**
 * 候补 goes on by itself: what nobody took in time passes to the next, waiting that is of no use any more ends, and seats that are free for other
 * reasons than a cancellation (hours added, a crash) are offered, day by day in turn.
 */
export const offerSeats: Task<Place | null> = {
  name: 'offer-seats',
  restMs: 15_000,
  start: null,
  async run({ documents, now }, place) {
    const due = { dueAt: documents.command.lte(now()) }
    const over = await after<Wait>(documents, waits.name, due, byDue, null, batch.due)
    for (const { _id } of over) await lapse(documents, _id, now())
    let done = over.length
    let at = place
    for (let days = 0; days < batch.days; days++) {
      const [wait] = await after<Wait>(documents, waits.name, { state: 'waiting' }, bySheet, at, 1)
      at = wait ? { key: wait.sheetId, id: LAST } : null
      if (!wait) break
      done += await passSeats(documents, { carrierId: wait.carrierId, date: wait.date }, null, now())
    }
    return { state: at, done, more: at !== null || over.length === batch.due }
  },
}
