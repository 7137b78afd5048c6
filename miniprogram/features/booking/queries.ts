import type { LocalDate } from '@shared/calendar/local-date'
import type { BookingId, CarrierId, EnterpriseId, ServiceId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { useEnterprises } from '@/features/who/use-who'
import { useNow } from '@/platform/use-now'
import { awaitsDesk } from './arrival'

export const useCarrier = (carrierId: CarrierId | undefined) =>
  useQuery(queryOf('directory.carrier', carrierId === undefined ? null : { carrierId }))

/** Whose seats, and from which day on: those that are kept for recognised enterprises are among those that such a one has. */
interface SlotsFor {
  /** left out: the one that is acted for */
  enterpriseId?: EnterpriseId
  /** left out: today */
  from?: LocalDate | undefined
}

export function useSlots(
  carrierId: CarrierId | undefined,
  serviceId: ServiceId | undefined,
  { enterpriseId, from }: SlotsFor = {},
) {
  const enterprises = useEnterprises()
  const own = enterpriseId ? enterprises.find(({ id }) => id === enterpriseId) : enterprises[0]
  return useQuery({
    ...queryOf('booking.slots', carrierId && serviceId ? { carrierId, serviceId, ...(from && { from }) } : null),
    // Seats go quickly: they are asked for again whenever someone looks.
    staleTime: 5_000,
    refetchInterval: 60_000,
    select: own?.grade === 'passed' ? withKept : undefined,
  })
}

const withKept = (answer: Output<'booking.slots'>): Output<'booking.slots'> => ({
  ...answer,
  days: answer.days.map((day) => ({
    ...day,
    slots: day.slots.map((slot) => ({ ...slot, seatsLeft: slot.seatsLeft + slot.kept, kept: 0 })),
  })),
})

/** The soonest of an enterprise's bookings, arrived at or not: enough to find the one that is next. */
export const useComing = (enterpriseId: EnterpriseId | undefined) =>
  useQuery(queryOf('booking.mine', enterpriseId === undefined ? null : { enterpriseId, when: 'coming', limit: 3 }))

/** At the desk the code is entered at any moment, and the ticket says so within three seconds. */
const DESK_MS = 2_000

/** A booking whose ticket is looked at: asked for again and again as long as it could be checked in, and only while it is in sight. */
export function useTicket(bookingId: BookingId | undefined, shown: boolean) {
  // Each minute it is looked whether the door has opened.
  const at = useNow(60_000)
  return useQuery({
    ...queryOf('booking.get', bookingId === undefined ? null : { bookingId }),
    refetchInterval: ({ state: { data } }) => shown && data !== undefined && awaitsDesk(data, at) && DESK_MS,
  })
}

export const useBooking = (bookingId: BookingId | undefined) =>
  useQuery(queryOf('booking.get', bookingId === undefined ? null : { bookingId }))
