import type { BookingId, CarrierId, EnterpriseId, ServiceId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'

export const useCarrier = (carrierId: CarrierId | undefined) =>
  useQuery(queryOf('directory.carrier', carrierId === undefined ? null : { carrierId }))

export const useSlots = (carrierId: CarrierId | undefined, serviceId: ServiceId | undefined) =>
  useQuery({
    ...queryOf('booking.slots', carrierId && serviceId ? { carrierId, serviceId } : null),
    // Seats go quickly: they are asked for again whenever someone looks.
    staleTime: 5_000,
    refetchInterval: 60_000,
  })

/** The soonest of an enterprise's bookings, arrived at or not: enough to find the one that is next. */
export const useComing = (enterpriseId: EnterpriseId | undefined) =>
  useQuery(queryOf('booking.mine', enterpriseId === undefined ? null : { enterpriseId, when: 'coming', limit: 3 }))

export const useBooking = (bookingId: BookingId | undefined) =>
  useQuery(queryOf('booking.get', bookingId === undefined ? null : { bookingId }))
