import type { LocalDate } from '@shared/calendar/local-date'
import type { BookingId, CarrierId, EnterpriseId, ServiceId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { useNow } from '@/platform/use-now'
import { awaitsDesk } from './arrival'

export const useCarrier = (carrierId: CarrierId | undefined) =>
  useQuery(queryOf('directory.carrier', carrierId === undefined ? null : { carrierId }))

/** @param from the first day that is asked for; left out: today */
export const useSlots = (carrierId: CarrierId | undefined, serviceId: ServiceId | undefined, from?: LocalDate) =>
  useQuery({
    ...queryOf('booking.slots', carrierId && serviceId ? { carrierId, serviceId, ...(from && { from }) } : null),
    // Seats go quickly: they are asked for again whenever someone looks.
    staleTime: 5_000,
    refetchInterval: 60_000,
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
