import type { Documents } from '../../platform/documents'
import type { Addressee } from '../../store/inbox'
import { after, type Place, placeOf } from '../../store/order'
import { byTold, type Thread, threads } from '../../store/threads'
import { isUnread, type Reading } from './reading'

/**
 * A message is in its box this long after `toldAt` at the latest: that is when its operation or task began, and a function is ended
 * after a minute (`cloudbaserc.json`); the other minute is for clocks that differ. So up to `now - settled` a box is complete, nothing
 * joins it any more, and one mark can stand for all of it.
 */
export const settled = 120_000
const stride = 20

/** What came into a box after an instant, the oldest first; a stride is read when it is reached. */
async function* since(documents: Documents, to: Addressee, instant: number): AsyncGenerator<Thread> {
  const where = { to, toldAt: documents.command.gt(instant) }
  for (let place: Place | null = null; ; ) {
    const rows: Thread[] = await after<Thread>(documents, threads.name, where, byTold, place, stride)
    yield* rows
    if (rows.length < stride) return
    place = placeOf(rows.at(-1)!, byTold)
  }
}

/** Is anything in this box unread? Beside the first that is, what is read here is only what came lately: reading moves the mark on. */
export async function hasUnread(documents: Documents, to: Addressee, reading: Reading): Promise<boolean> {
  for await (const thread of since(documents, to, reading.upTo(to))) if (isUnread(thread, reading)) return true
  return false
}

/** The first of what came into a box after an instant; more than these are left out, and so stay unread. */
export async function lately(documents: Documents, to: Addressee, instant: number, atMost: number): Promise<Thread[]> {
  const where = { to, toldAt: documents.command.gt(instant) }
  return after<Thread>(documents, threads.name, where, byTold, null, atMost)
}

/**
 * How far the mark of a box may move: over the threads that follow it and are read, a stride of them at a time, and never into what is
 * not settled.
 */
export async function readUpTo(documents: Documents, to: Addressee, reading: Reading, now: number): Promise<number> {
  const rows = await lately(documents, to, reading.upTo(to), stride)
  const first = rows.find((thread) => isUnread(thread, reading))
  const end = first ? first.toldAt - 1 : rows.length < stride ? now : rows.at(-1)!.toldAt - 1
  return Math.max(reading.upTo(to), Math.min(end, now - settled))
}
