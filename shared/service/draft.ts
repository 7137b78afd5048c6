import type { Instant } from '../calendar/beijing'
import { modeWords } from '../copy/modes'
import type { Mode, Service } from '../directory/carrier'
import type { Item } from '../points/table'
import type { Counted } from './quantities'

const MINUTE = 60_000

interface Served {
  service: Pick<Service, 'name' | 'category'>
  mode: Mode
  startedAt: Instant
  endedAt: Instant
  /** how many of the enterprise were there, where that was counted */
  attendees?: number
}

export interface Draft {
  summary: string
  quantities: Counted[]
  /** what the table's items ask for and nobody but the station knows */
  open: string[]
}

/** What the system knows of a quantity; whole hours that were begun and ended, so none below an hour. */
const known = (minutes: number, attendees = 0): Readonly<Record<string, number>> => ({
  attendees,
  hours: Math.floor(minutes / 60),
  enterprises: 1,
})

/**
 * A record before anybody has typed: what the booking, the arrival and the check-out say, and of the quantities those that an item of the table
 * for such a service is worked out from (C1). Staff read it, and add what they alone know.
 */
export function draftOf({ service, mode, startedAt, endedAt, attendees }: Served, items: readonly Item[]): Draft {
  const minutes = Math.max(0, Math.round((endedAt - startedAt) / MINUTE))
  const fits = items.filter(
    ({ categories, modes }) =>
      (categories === 'any' || categories.includes(service.category)) && (modes === 'any' || modes.includes(mode)),
  )
  const asked = new Set(fits.flatMap(({ amount }) => ('quantity' in amount ? [amount.quantity] : [])))
  const counts = known(minutes, attendees)
  return {
    summary: `${service.name}，${modeWords[mode]}办理，用时 ${minutes} 分钟。`,
    quantities: [...asked].flatMap((word) => (counts[word] ? [{ word, count: counts[word] }] : [])),
    open: [...asked].filter((word) => !counts[word]),
  }
}
