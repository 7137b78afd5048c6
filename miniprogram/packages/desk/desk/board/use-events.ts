import { startOfDay } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import type { Item } from '@/api/contract'
import { useWhole } from '@/api/use-list'

export type BoardEvent = Item<'event.list'>

const TWO_MINUTES = 120_000

/** The station's events of the two weeks that a board may show: those to come, and those that are over. */
export function useEvents(carrierId: CarrierId, from: LocalDate, shown: boolean) {
  const often = { refetchInterval: shown && TWO_MINUTES }
  const [first, last] = [startOfDay(from), startOfDay(addDays(from, limits.deskDays))]
  const coming = useWhole(
    'event.list',
    { carrierId, when: 'coming' },
    { ...often, enough: (items) => items.some(({ end }) => end > last) },
  )
  const past = useWhole(
    'event.list',
    { carrierId, when: 'past' },
    { ...often, enough: (items) => items.some(({ end }) => end < first) },
  )
  // one that ends between the two answers is in both
  const all = new Map([...(past.items ?? []), ...(coming.items ?? [])].map((event) => [event.id, event]))
  const failed = [coming, past].some(({ query, more }) => query.isError || more.failed)
  return { events: [...all.values()], failed }
}
