import type { Instant } from '../calendar/beijing'
import type { Mode } from '../directory/carrier'
import type { PersonId } from '../ids'

/** So long after the start nobody has come; and so much more where the desk waits. Product rule. */
export const GRACE_MINUTES = 15
export const GRACE_MS = GRACE_MINUTES * 60_000

/** A station that checked nobody in for so long does not use check-in, so nobody's absence follows from there being none. Product rule. */
export const CHECKS_IN_DAYS = 14

/** What an enterprise says to a no-show: it came; or nobody received it, which a person of the city looks into. */
export const objections = ['came', 'unreceived'] as const
export type Objection = (typeof objections)[number]

/** Until when an enterprise may say so, from the start. Product rule. */
export const OBJECTION_DAYS = 7

export interface NoShow {
  missedAt?: Instant | null
  /** who of the desk said so; null: the time for it ran out, and nobody has */
  missedById?: PersonId | null
  /** what the enterprise says to it */
  objection?: { what: Objection; at: Instant; byId: PersonId } | null
  /** the desk has said so again, knowing that the enterprise says otherwise */
  insistedAt?: Instant | null
  /** a person of the district has taken it off, upon an appeal */
  excusedAt?: Instant | null
}

/** From when nobody is waited for any more. */
export const waitedUntil = ({ start, graceUntil }: { start: Instant; graceUntil?: Instant }): Instant =>
  Math.max(start + GRACE_MS, graceUntil ?? 0)

/** Whether the enterprise comes to the station: of a service that takes place in more than one way only what was chosen tells. */
export const comesToStation = (mode: Mode | undefined, modes: readonly Mode[]): boolean =>
  mode ? mode === 'onsite' : modes.every((each) => each === 'onsite')

/**
 * Whether a no-show counts for anything: only if a person of the desk has said so, and not while the enterprise says otherwise: that it came,
 * unless the desk stays with it; that nobody received it, whatever the desk says. So what the clock did never counts by itself.
 */
export function isHeldAgainst({ missedAt, missedById, objection, insistedAt, excusedAt }: NoShow): boolean {
  if (!missedAt || !missedById || excusedAt) return false
  return !objection || (objection.what === 'came' && Boolean(insistedAt))
}
