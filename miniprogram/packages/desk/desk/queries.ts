import type { CarrierId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'

const SECOND = 1000

/** How many come on each day of two weeks. */
export const useDeskDays = (carrierId: CarrierId, shown: boolean) =>
  useQuery({ ...queryOf('desk.days', { carrierId }), refetchInterval: shown && 120 * SECOND }).data?.days
