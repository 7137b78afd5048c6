import type { EnterpriseId, EventId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'

/** Seats go quickly: asked for again whenever someone looks, and once a minute while they do. */
export const useEvent = (eventId: EventId | undefined) =>
  useQuery({
    ...queryOf('event.get', eventId === undefined ? null : { eventId }),
    staleTime: 5_000,
    refetchInterval: 60_000,
  })

/** What an enterprise has of it: the stream opens while it is looked at. */
export const useJoined = (eventId: EventId, enterpriseId: EnterpriseId | undefined) =>
  useQuery({
    ...queryOf('event.joined', enterpriseId === undefined ? null : { eventId, enterpriseId }),
    staleTime: 5_000,
    refetchInterval: 60_000,
  })
