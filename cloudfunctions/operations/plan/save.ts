import { decideSave } from '@shared/plan/decide-save'
import { bookable } from '@shared/plan/plan'
import { timetable } from '@shared/plan/touched'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { drafted } from '../../modules/plan/draft'
import { comingSheets } from '../../modules/plan/standing'
import { planView } from '../../modules/plan/view'
import type { Tx } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { type SheetDoc, sheets } from '../../store/sheets'

/**
 * Publishes a plan. Whom it touches is read from the sheets in the transaction, which writes each of them as well: so a seat that is taken
 * at the same moment is either seen here, or its booking finds the new timetable (`booking.book` looks again). Who is asked to move hears of
 * it from `jobs`, which tells enterprises of their bookings.
 */
export const save = os.plan.save.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { plan, seen, offers, reason } = input
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  if (!(await carriers.get(documents, carrierId))) throw refusal('NOT_FOUND')
  const known = await comingSheets(documents, carrierId, clock())
  await commit(context, input, carrierId, async (tx, now) => {
    const carrier = await carriers.get(tx, carrierId)
    if (!carrier) throw refusal('NOT_FOUND')
    const days = await readAgain(tx, known)
    const { after, faults, seats, seen: touched } = drafted(carrier, plan, days, now)
    const fitting = timetable(bookable(carrierId, after))
    const version = carrier.planned?.version ?? 0
    const decided = decideSave({
      ...{ version, seenVersion: input.version, faults, touched, seenTouched: seen, offers, reason },
      movable: new Set(faults.length > 0 ? [] : seats.filter(fitting).map(({ bookingId }) => bookingId)),
    })
    if (!decided.accepted) throw errors.PLAN_REFUSED({ data: { reason: decided.code, basis: asLine(decided.basis) } })
    const planned = { version: version + 1, at: now }
    await carriers.change(tx, carrierId, { ...after, planned, publishedAt: now })
    for (const sheet of days) await sheets.change(tx, sheet._id, { touchedAt: Math.max(now, sheet.touchedAt) })
    for (const bookingId of offers) {
      const booking = await bookings.get(tx, bookingId)
      if (!booking || booking.cancelledAt !== null) continue
      await bookings.change(tx, bookingId, { offered: { at: now, reason }, untold: true })
    }
    return { carrierId }
  })
  const saved = await carriers.get(documents, carrierId)
  if (!saved) throw refusal('NOT_FOUND')
  return planView(documents, saved, clock())
})

async function readAgain(tx: Tx, known: readonly SheetDoc[]): Promise<SheetDoc[]> {
  const read: SheetDoc[] = []
  for (const { _id } of known) {
    const sheet = await sheets.get(tx, _id)
    if (sheet) read.push(sheet)
  }
  return read
}
