import { answerBy } from '@shared/booking/asking'
import { meetingOf } from '@shared/booking/decide-meeting'
import { deadlineOf } from '@shared/booking/free-until'
import { isHeldAgainst } from '@shared/booking/no-show'
import { movesOf } from '@shared/booking/own-seat'
import { bookingState, isAsked } from '@shared/booking/state'
import type { bookingView } from '@shared/contract/booking-view'
import type { BookingId } from '@shared/ids'
import type * as z from 'zod'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { recordId } from '../../store/records'
import { dayNumber } from '../numbers'

export type BookingView = z.infer<typeof bookingView>

export function viewOf(booking: Booking, carrier: CarrierDoc | undefined, now: number): BookingView {
  const { _id, slotId, carrierId, serviceId, enterpriseId, start, end, provisional, note, bookedAt } = booking
  const { checkedInAt, completedAt, cancelledAt } = booking
  return {
    id: _id,
    number: dayNumber(booking),
    slotId,
    carrierId,
    carrierName: carrier?.name ?? '',
    serviceId,
    serviceName: carrier?.services.find(({ id }) => id === serviceId)?.name ?? '',
    enterpriseId,
    start,
    end,
    provisional,
    state: bookingState(booking, now),
    bookedAt,
    checkedInAt,
    leftAt: booking.leftAt ?? null,
    completedAt,
    cancelledAt,
    missedAt: booking.missedAt ?? null,
    missCounts: isHeldAgainst(booking),
    objected: Boolean(booking.objection),
    graceUntil: booking.graceUntil ?? null,
    freeUntil: deadlineOf(booking),
    lateCancel: booking.lateCancel ?? false,
    movedAt: booking.movedAt ?? null,
    moved: movesOf(booking),
    reminded: booking.reminderForId !== null,
    note,
    amendedAt: booking.amendedAt ?? null,
    visitor: booking.visitor ?? null,
    answers: (booking.intake?.answers ?? []).map(({ asked, values }) => ({ asked, values: [...values] })),
    mode: booking.mode ?? null,
    address: booking.address ?? null,
    walkIn: Boolean(booking.walkIn),
    meeting: meetingOf(booking, now),
    offered: booking.offered ?? null,
    answerBy: isAsked(booking) ? answerBy(booking) : null,
    agreedAt: booking.agreedAt ?? null,
    declined: booking.cancelledBy === 'station' ? (booking.cancelReason ?? '') : null,
    recordId: completedAt === null ? null : recordId(_id),
  }
}

export async function viewsOf(documents: Documents, rows: readonly Booking[], now: number): Promise<BookingView[]> {
  const carriersById = await carriers.getAll(
    documents,
    rows.map(({ carrierId }) => carrierId),
  )
  return rows.map((booking) => viewOf(booking, carriersById.get(booking.carrierId), now))
}

export async function viewById(documents: Documents, bookingId: BookingId, now: number): Promise<BookingView> {
  const booking = await bookings.get(documents, bookingId)
  if (!booking) throw refusal('NOT_FOUND')
  return viewOf(booking, (await carriers.get(documents, booking.carrierId)) ?? undefined, now)
}
