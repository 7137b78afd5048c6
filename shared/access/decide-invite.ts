import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { mayGive } from './may-give'
import type { Role } from './roles'
import { inviteDays } from './terms'

const inviteMs = inviteDays * 86_400_000

/** What an invitation is decided on. */
export interface InviteFacts {
  giver: readonly Role[]
  given: Role
  /** is there such an enterprise, carrier or district? */
  scopeExists: boolean
}

/** Into a scope that exists, what the inviter may give. */
export function decideInvite({ giver, given, scopeExists }: InviteFacts, now: Instant) {
  if (!mayGive(giver, given)) return refused('FORBIDDEN', productRules.rolesGiven)
  if (!scopeExists) return refused('NOT_FOUND', productRules.rolesGiven)
  return { accepted: true as const, expiresAt: now + inviteMs }
}
