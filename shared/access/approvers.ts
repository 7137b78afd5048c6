import type { Instant } from '../calendar/beijing'
import type { PersonId } from '../ids'
import type { RoleName } from './roles'

/** The roles of the city that can be the second person (J0). */
export const approverRoles = ['city-reviewer', 'city-admin'] as const satisfies readonly RoleName[]

/** Fewer people than that, and nobody can be let in any more: one invites, another approves. Product rule. */
export const approversNeeded = 2
/** How long before it the system says that they will be too few, in days. Product rule. */
export const approversWarnedDays = 30

/** An active role of the city. `until` null: it has no end. */
export interface CityRole {
  personId: PersonId
  role: RoleName
  until: Instant | null
}

/** How many people of the city can approve, and whether that is or soon will be too few. */
export interface Approvers {
  count: number
  /** since or from when they are fewer than needed; null: not within the time of warning */
  shortFrom: Instant | null
  /** when the last of them ends; null: never, or there is nobody */
  lastUntil: Instant | null
}

/** People are counted, not roles: who holds two roles of the city is one person. */
export function approversOf(held: readonly CityRole[], now: Instant): Approvers {
  const ends = new Map<PersonId, number>()
  for (const { personId, until } of held) {
    const end = until ?? Number.POSITIVE_INFINITY
    if (end > now) ends.set(personId, Math.max(end, ends.get(personId) ?? 0))
  }
  const latestFirst = [...ends.values()].sort((a, b) => b - a)
  const short = latestFirst[approversNeeded - 1] ?? now
  const last = latestFirst[0] ?? Number.POSITIVE_INFINITY
  return {
    count: ends.size,
    shortFrom: short <= now + approversWarnedDays * 86_400_000 ? short : null,
    lastUntil: Number.isFinite(last) ? last : null,
  }
}
