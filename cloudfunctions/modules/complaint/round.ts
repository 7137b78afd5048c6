import type { LocalDate } from '@shared/calendar/local-date'
import type { ComplaintGround } from '@shared/case/grounds'
import { blockOf, type Occasion, type Round, roundOf } from '@shared/case/telling'
import type { CarrierId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { bookings, byDate } from '../../store/bookings'

interface Fact {
  carrierId: CarrierId
  happenedOn: LocalDate
  ground: ComplaintGround
}

/** The round that a complaint belongs to, as far as its weeks have come; null: too few enterprises so far. */
export async function roundAt(documents: Documents, fact: Fact, now: number): Promise<Round | null> {
  return roundOf(fact.happenedOn, fact.ground, await occasionsAt(documents, fact, now))
}

/** The appointments of a carrier in the four weeks around a day that stood and whose time has come. */
async function occasionsAt(documents: Documents, { carrierId, happenedOn }: Fact, now: number): Promise<Occasion[]> {
  const { gte, lte } = documents.command
  const { from, to } = blockOf(happenedOn)
  const where = { carrierId, date: gte(from).and(lte(to)) }
  const fields = ['enterpriseId', 'start', 'cancelledAt', 'checkedInAt', 'completedAt'] as const
  const found: Occasion[] = []
  for await (const booking of bookings.each(documents, where, byDate, [...fields])) {
    const { enterpriseId, date, start, cancelledAt, checkedInAt, completedAt } = booking
    if (cancelledAt === null && start <= now)
      found.push({ enterpriseId, date, arrived: checkedInAt !== null, completed: completedAt !== null })
  }
  return found
}
