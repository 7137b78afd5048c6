import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { useWhole } from '@/api/use-list'

const SECOND = 1000

/** What waits for the station's yes, of all days to come. */
export const useAsked = (carrierId: CarrierId, shown: boolean) =>
  useWhole('desk.asked', { carrierId, limit: limits.page.most }, { refetchInterval: shown && 30 * SECOND })

/** How many come on each day of two weeks. */
export const useDeskDays = (carrierId: CarrierId, shown: boolean) =>
  useQuery({ ...queryOf('desk.days', { carrierId }), refetchInterval: shown && 120 * SECOND }).data?.days
