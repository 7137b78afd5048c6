import { MOST_SEATS } from './schedule'
import { MOST_HELD, type Sheet, timeKey } from './sheet'

/**
 * What is wrong with a sheet; nothing ever is, whatever happened at once and whatever of the timetable was edited in between: the counts
 * are those of the seats, a booking has one seat at a time, an enterprise is in one place at a time, and a lane in one session.
 */
export function sheetFaults({ held, counts, ordinary }: Sheet): string[] {
  const faults: string[] = []
  const seats = countOf(held.map(({ key }) => key))
  const others = countOf(held.flatMap(({ key, recognised }) => (recognised ? [] : timeKey(key))))
  for (const [counted, there] of [
    [counts, seats],
    [ordinary, others],
  ] as const)
    for (const key of new Set([...Object.keys(there), ...Object.keys(counted)]))
      if ((counted[key] ?? 0) !== (there[key] ?? 0)) faults.push(`${key} counts ${counted[key]} for ${there[key] ?? 0}`)
  for (const [key, taken] of Object.entries(seats)) if (taken > MOST_SEATS) faults.push(`${key} has ${taken} seats`)
  if (held.length > MOST_HELD) faults.push(`${held.length} seats`)
  for (const [nth, one] of held.entries())
    for (const other of held.slice(nth + 1)) {
      const [first, second] = one.from <= other.from ? [one, other] : [other, one]
      const ids = `${one.bookingId} ${other.bookingId}`
      if (one.bookingId === other.bookingId) {
        if (one.from === other.from) faults.push(`${one.bookingId} has two seats`)
        continue
      }
      if (second.from < first.to && one.enterpriseId === other.enterpriseId) faults.push(`one enterprise twice: ${ids}`)
      if (second.from < first.clear && one.key !== other.key && one.lanes.some((lane) => other.lanes.includes(lane)))
        faults.push(`one lane twice: ${ids}`)
    }
  return faults
}

function countOf(keys: readonly string[]): Record<string, number> {
  const count: Record<string, number> = {}
  for (const key of keys) count[key] = (count[key] ?? 0) + 1
  return count
}
