import { beijingDate, type Instant, startOfDay } from '../calendar/beijing'
import { addMonths } from '../calendar/local-date'
import type { CarrierId, EnterpriseId, PersonId } from '../ids'

/** How long before a fact a person's membership still ties them to it, in months. Product rule. */
export const tieMonths = 12

/** A time for which somebody held a role. `to` null: they hold it still. */
export interface Tenure {
  from: Instant
  to: Instant | null
}

/** A time for which somebody belonged to a carrier or to an enterprise, by a role that they accepted. */
export interface Membership extends Tenure {
  carrierId?: CarrierId | null
  enterpriseId?: EnterpriseId | null
}

/** What is decided on: whom it concerns, when it happened, and who had a part in it. */
export interface Matter {
  carrierId: CarrierId | null
  enterpriseId: EnterpriseId | null
  /** the fact; a later one than the decision counts as the decision's own moment */
  happenedAt: Instant
  /** who booked, served, attached evidence, claimed, complained or answered */
  partIds: readonly PersonId[]
}

/** What ties a person to a matter; `declared`: they said so themselves (我有利害关系). */
export const ties = ['part', 'carrier', 'enterprise', 'declared'] as const
export type Tie = (typeof ties)[number]

/**
 * The one rule on conflicts of interest (T14; product): nobody decides on what concerns their own people. A membership counts when it
 * overlapped [fact − 12 months, decision], however short it was and whether or not it has ended; a part in the service or its evidence
 * always counts. An invitation that nobody accepted is no membership, so nobody can tie an officer by inviting them.
 * @param memberships of this person, past ones too
 * @param declared the person said that they have an interest in this matter
 * @returns null: free to decide
 */
export function tieOf(
  personId: PersonId,
  memberships: readonly Membership[],
  matter: Matter,
  declared: boolean,
  now: Instant,
): Tie | null {
  if (matter.partIds.includes(personId)) return 'part'
  const by = (side: 'carrier' | 'enterprise') => tenureIn(side, memberships, matter, now) !== null
  if (by('carrier')) return 'carrier'
  if (by('enterprise')) return 'enterprise'
  return declared ? 'declared' : null
}

/** The latest membership of one side of a matter that ties to it, for the person to be told of; null: none does. */
export function tenureIn(
  side: 'carrier' | 'enterprise',
  memberships: readonly Membership[],
  matter: Matter,
  now: Instant,
): Tenure | null {
  const since = tiesSince(Math.min(matter.happenedAt, now))
  const ofSide = ({ carrierId, enterpriseId }: Membership) =>
    side === 'carrier'
      ? Boolean(carrierId) && carrierId === matter.carrierId
      : Boolean(enterpriseId) && enterpriseId === matter.enterpriseId
  return (
    memberships
      .filter((each) => ofSide(each) && each.from <= now && (each.to === null || each.to >= since))
      .toSorted((a, b) => b.from - a.from)[0] ?? null
  )
}

/** From when on a membership ties to a fact: the start of the same day twelve months before, Beijing time. */
export const tiesSince = (happenedAt: Instant): Instant => startOfDay(addMonths(beijingDate(happenedAt), -tieMonths))
