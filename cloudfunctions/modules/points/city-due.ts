import { isOver } from '@shared/calendar/clock'
import type { LocalDate } from '@shared/calendar/local-date'
import type { RecordId } from '@shared/ids'
import { type ClaimClock, claimClock, isOfCity } from '@shared/points/claim-clock'
import { claimStanding } from '@shared/points/claim-events'
import type { Documents } from '../../platform/documents'
import { claims } from '../../store/claims'
import { valuesOf } from './terms'

/** A last day; nobody is late on a provisional one. */
export interface CityDue {
  on: LocalDate
  provisional: boolean
  past: boolean
}

/**
 * By when the city is to have decided on what some services are claimed for: of each the soonest day. None where nothing is claimed, or
 * where nobody has set how long it may take.
 */
export async function cityDues(
  documents: Documents,
  recordIds: readonly RecordId[],
  today: LocalDate,
): Promise<Map<RecordId, CityDue>> {
  const soonest = new Map<RecordId, ClaimClock>()
  if (recordIds.length === 0) return new Map()
  const values = await valuesOf(documents)
  const where = { recordId: documents.command.in([...recordIds]) }
  for await (const { recordId, events } of claims.each(documents, where, { key: '_id', direction: 'asc' })) {
    const clock = claimClock(claimStanding(events), values)
    const before = soonest.get(recordId)
    if (clock && isOfCity(clock) && (!before || clock.lastDay < before.lastDay)) soonest.set(recordId, clock)
  }
  return new Map([...soonest].map(([recordId, clock]) => [recordId, dueOf(clock, today)]))
}

const dueOf = (clock: ClaimClock, today: LocalDate): CityDue => ({
  on: clock.lastDay,
  provisional: clock.provisional,
  past: isOver(clock, today),
})
