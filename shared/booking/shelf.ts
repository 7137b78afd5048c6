import type { LocalDate } from '../calendar/local-date'
import type { Service, Shelf } from '../directory/carrier'

/** Why a service is not offered on a day; null: it is. A paused one is offered again from `until` on, by itself. */
export function offShelf({ shelf }: Pick<Service, 'shelf'>, date: LocalDate): Shelf | null {
  if (!shelf || date < shelf.since) return null
  return shelf.state === 'paused' && shelf.until !== null && date >= shelf.until ? null : shelf
}
