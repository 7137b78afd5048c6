import { bearsSince, isAbsence, standingOf, wasAbsence } from '@shared/booking/absences'
import type { EnterpriseId } from '@shared/ids'
import type { Documents, Where } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'

/** More than these change nothing: the latest limit follows from the latest few. */
const most = 20

const fields = [
  ...(['start', 'carrierId', 'serviceId', 'lateCancel'] as const),
  ...(['missedAt', 'missedById', 'objection', 'insistedAt', 'excusedAt'] as const),
] as const
export type Read = Pick<Booking, '_id' | (typeof fields)[number]>

/**
 * The latest appointments that an enterprise did not keep and that bear on anything, those that were excused among them, the latest first: two
 * questions, each by an index of its own. What the clock released and nobody has said anything of is read and left out.
 */
export async function absencesOf(documents: Documents, enterpriseId: EnterpriseId, now: number): Promise<Read[]> {
  const since = documents.command.gt(bearsSince(now))
  const found = await Promise.all([
    someOf(documents, { enterpriseId, missedAt: since }, 'missedAt'),
    someOf(documents, { enterpriseId, lateCancel: true, start: since }, 'start'),
  ])
  const all = new Map(found.flat().map((booking) => [booking._id, booking]))
  return [...all.values()].filter(({ start }) => start <= now).sort((a, b) => b.start - a.start)
}

async function someOf(documents: Documents, where: Where, key: 'missedAt' | 'start'): Promise<Read[]> {
  const found: Read[] = []
  for await (const booking of bookings.each(documents, where, { key, direction: 'desc' }, [...fields])) {
    if (wasAbsence(booking)) found.push(booking)
    if (found.length === most) break
  }
  return found
}

/** What follows from those that count. */
export const standingNow = (absences: readonly Read[], now: number) =>
  standingOf(
    absences.filter(isAbsence).map(({ _id: bookingId, start }) => ({ bookingId, start })),
    now,
  )

/** Whether absences limit an enterprise now. Read before a booking's transaction, which can ask nothing: as of when the call began. */
export const limitedBy = async (documents: Documents, enterpriseId: EnterpriseId, now: number) =>
  standingNow(await absencesOf(documents, enterpriseId, now), now).limited
