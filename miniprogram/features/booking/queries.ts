import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'

export const useCarrier = (carrier: string) =>
  useQuery({
    queryKey: ['carrier', carrier],
    queryFn: () => api.directory.carrier({ carrier }),
    enabled: carrier !== '',
  })

export const useSlots = (carrier: string, service: string) =>
  useQuery({
    queryKey: ['slots', carrier, service],
    queryFn: () => api.booking.slots({ carrier, service }),
    enabled: carrier !== '' && service !== '',
    // Seats go quickly: they are asked for again whenever someone looks.
    staleTime: 5_000,
    refetchInterval: 60_000,
  })

export const useBookings = (enterprise: string | undefined) =>
  useQuery({
    queryKey: ['bookings', enterprise],
    queryFn: () => api.booking.mine({ enterprise: enterprise ?? '' }),
    enabled: enterprise !== undefined,
  })

export const useBooking = (booking: string) =>
  useQuery({ queryKey: ['booking', booking], queryFn: () => api.booking.get({ booking }), enabled: booking !== '' })
