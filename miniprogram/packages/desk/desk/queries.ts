import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { useWhole } from '@/api/use-list'
import { useDesk } from '@/features/desk/queries'

const SECOND = 1000

/** What waits for the station's yes, of all days to come. */
export const useAsked = (carrierId: CarrierId, shown: boolean) =>
  useWhole('desk.asked', { carrierId, limit: limits.page.most }, { refetchInterval: shown && 30 * SECOND })

/** When it is open and how many come on each day of two weeks, today's first when none is named; and who serves. */
export const useDeskDays = (carrierId: CarrierId, shown: boolean, from?: LocalDate) =>
  useQuery({ ...queryOf('desk.days', { carrierId, ...(from && { from }) }), refetchInterval: shown && 120 * SECOND })

/** Everybody of up to five days: one call for each, today's every 30 seconds as the list's, the others' every two minutes. */
export function useDeskOn(carrierId: CarrierId, dates: readonly LocalDate[], today: LocalDate, shown: boolean) {
  const [first, second, third, fourth, fifth] = dates
  const seconds = (date: LocalDate | undefined) => (date === today ? 30 : 120)
  const asked = [
    useDesk(first && carrierId, first, shown, seconds(first)),
    useDesk(second && carrierId, second, shown, seconds(second)),
    useDesk(third && carrierId, third, shown, seconds(third)),
    useDesk(fourth && carrierId, fourth, shown, seconds(fourth)),
    useDesk(fifth && carrierId, fifth, shown, seconds(fifth)),
  ]
  return asked.slice(0, dates.length)
}
