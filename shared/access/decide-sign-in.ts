import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { sessionHours } from './terms'

const sessionMs = sessionHours * 3_600_000

/** A desktop that waits for a phone to say yes. */
export interface WaitingSignIn {
  expiresAt: Instant
  confirmedById: PersonId | null
  /** a session never outlives the one that confirmed it */
  sessionUntil: Instant | null
}

const invalid = () => refused('CODE_INVALID', productRules.signInOnce)

/**
 * The phone says yes.
 * @param ownUntil end of the session that says it; null where WeChat itself vouches
 */
export function decideConfirm(signIn: WaitingSignIn | null, ownUntil: Instant | null, now: Instant) {
  if (!signIn || signIn.expiresAt <= now || signIn.confirmedById !== null) return invalid()
  return { accepted: true as const, sessionUntil: Math.min(now + sessionMs, ownUntil ?? Number.POSITIVE_INFINITY) }
}

/**
 * The desktop fetches its session, as often as it asks until the sign-in code runs out.
 * @param knowsSecret it is the browser that started this
 */
export function decideClaimSession(signIn: WaitingSignIn | null, knowsSecret: boolean, now: Instant) {
  if (!signIn || signIn.expiresAt <= now || !knowsSecret) return invalid()
  const { confirmedById, sessionUntil } = signIn
  if (confirmedById === null || sessionUntil === null) return refused('SIGNIN_WAITING', productRules.signInOnce)
  return { accepted: true as const, personId: confirmedById, until: sessionUntil }
}
