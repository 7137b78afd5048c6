import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { mayGive } from './may-give'
import { isOfficerRole, type Role, scopeOfRole } from './roles'
import { officerDays } from './terms'

const officerMs = officerDays * 86_400_000

/** What taking up an invitation is decided on. */
export interface AcceptFacts {
  invite: Role & { byId: PersonId; expiresAt: Instant; acceptedById: PersonId | null }
  personId: PersonId
  /** what the inviter holds now */
  giver: readonly Role[]
  /** the person has the role already */
  holdsAlready: boolean
  /** the one officer of the city who needed no second person is there */
  firstOfficerKnown: boolean
}

/**
 * Staff and members hold the role at once. An officer's role waits for a second person, except that of the very first of the
 * city's own after the bootstrap: then there is nobody else to approve it (product rule, used once and journaled).
 */
export function decideAccept({ invite, personId, giver, holdsAlready, firstOfficerKnown }: AcceptFacts, now: Instant) {
  const good = invite.acceptedById === null && invite.expiresAt > now && invite.byId !== personId
  if (!good || !mayGive(giver, invite)) return refused('CODE_INVALID', productRules.invitedOnce)
  // an officer's renewed role would wait for the second person and be lost until then
  if (holdsAlready) return refused('ALREADY_MEMBER', productRules.roleHeldOnce)
  const officer = isOfficerRole(invite.role)
  const firstOfficer = officer && scopeOfRole[invite.role] === 'city' && !firstOfficerKnown
  return {
    accepted: true as const,
    activeFrom: officer && !firstOfficer ? null : now,
    until: officer ? now + officerMs : null,
    firstOfficer,
  }
}
