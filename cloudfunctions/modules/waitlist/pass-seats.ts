import { isOver, type Placed } from '@shared/booking/own-seat'
import { passOn } from '@shared/booking/pass-on'
import { emptySheet, type Sheet, type SheetOf, without } from '@shared/booking/sheet'
import type { BookingId, EnterpriseId } from '@shared/ids'
import { Contended, type Documents, type Tx } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { type Gone, goneOf, releaseSeats, type SheetDoc, sheetId, sheets } from '../../store/sheets'
import { byWait, offeredId, type Wait, waits } from '../../store/waits'
import { recognisedAmong } from '../enterprise/recognised'
import { leftOn } from '../lifecycle/left'
import { advance } from './advance'
import { tellWait } from './tell'

/** How often it looks again where who waits, or the sheet, changed meanwhile; the rest is for `jobs`. */
const tries = 5

/**
 * The one way in which a seat that nobody can claim any more becomes free: in one transaction it is taken off the sheet and what is free then is
 * kept for who waits longest and can come (`pass-on.ts`), so that nobody has it in between. Where nobody waits for it, it is simply released.
 * @param gone null: none, and what is free for other reasons is offered
 * @returns how many offers were made
 */
export async function passSeats(documents: Documents, of: SheetOf, gone: Gone | null, now: number): Promise<number> {
  for (let tried = 0; tried < tries; tried++) {
    const sheet = await sheets.get(documents, sheetId(of))
    if (gone !== null && !(sheet && goneOf(sheet, gone).length > 0)) return 0
    const queue = await queueOf(documents, of)
    const carrier = queue.length > 0 ? await carriers.get(documents, of.carrierId) : null
    const recognised = await recognisedAmong(
      documents,
      queue.map(({ enterpriseId }) => enterpriseId),
    )
    const isOpen = carrier && !(await leftOn(documents, carrier))
    const next = isOpen ? offersOn(carrier, of, sheet, gone, queue, recognised, now) : null
    if (!carrier || !next?.offers.length) {
      if (gone !== null) await releaseSeats(documents, of, gone, now)
      return 0
    }
    const meant = next.offers.map(({ wait }) => wait._id)
    const made = await documents
      .transaction((tx) => passed(tx, carrier, of, gone, meant, recognised, now))
      .catch((error: unknown) => {
        if (error instanceof Contended) return null
        throw error
      })
    if (made !== null) return made
  }
  return 0
}

/** The seats of a booking that are not its own: it was cancelled, or moved. */
export const passSeatsOf = (documents: Documents, of: SheetOf, booking: Placed & { _id: BookingId }, now: number) =>
  passSeats(documents, of, { bookingId: booking._id, isGone: (seat) => isOver(booking, of, seat) }, now)

/** Everybody who waits for a seat of this day, the longest first. */
async function queueOf(documents: Documents, of: SheetOf): Promise<Wait[]> {
  const queue: Wait[] = []
  for await (const wait of waits.each(documents, { sheetId: sheetId(of), state: 'waiting' }, byWait))
    if (isNext(wait)) queue.push(wait)
  return queue
}

/** Nobody is offered a seat who still has one to pass on. */
const isNext = ({ state, gives }: Wait) => state === 'waiting' && gives === null

const offersOn = (
  carrier: CarrierDoc,
  of: SheetOf,
  sheet: Sheet | null,
  gone: Gone | null,
  queue: readonly Wait[],
  recognised: ReadonlySet<EnterpriseId>,
  now: number,
) =>
  passOn(
    carrier,
    of,
    gone === null || !sheet ? (sheet ?? emptySheet) : without(sheet, gone.bookingId, gone.isGone),
    queue,
    recognised,
    (wait, { id }) => offeredId(wait, id, now),
    now,
  )

/** @returns null: somebody of them does not wait any more, or cannot come; the queue has to be looked at again */
async function passed(
  tx: Tx,
  carrier: CarrierDoc,
  of: SheetOf,
  gone: Gone | null,
  meant: readonly Wait['_id'][],
  recognised: ReadonlySet<EnterpriseId>,
  now: number,
): Promise<number | null> {
  const id = sheetId(of)
  const sheet: SheetDoc = (await sheets.get(tx, id)) ?? { _id: id, ...of, ...emptySheet, touchedAt: now }
  if (gone !== null && goneOf(sheet, gone).length === 0) return 0
  const queue: Wait[] = []
  for (const waitId of meant) {
    const wait = await waits.get(tx, waitId)
    if (wait && isNext(wait)) queue.push(wait)
  }
  const next = offersOn(carrier, of, sheet, gone, queue, recognised, now)
  if (next.offers.length < meant.length) return null
  await sheets.put(tx, { ...sheet, ...next.sheet, touchedAt: Math.max(now, sheet.touchedAt) })
  for (const { wait, offer, slot } of next.offers) {
    const offered = await advance(tx, wait, { state: 'offered', offer })
    await tellWait(tx, offered, carrier, { step: 'offered', start: slot.start, until: offer.until }, now)
  }
  return next.offers.length
}
