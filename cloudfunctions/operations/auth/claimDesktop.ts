import { decideClaimSession } from '@shared/access/decide-sign-in'
import { os } from '../../frame/os'
import { sessionIdOf } from '../../frame/principal'
import { signInId } from '../../modules/auth/sign-in'
import { hashId, sameText } from '../../platform/secrets'
import { sessions, signIns } from '../../store/sessions'

/** The token is derived, not stored: asking again with ticket and secret gives the same one until the sign-in code runs out. */
export const claimDesktop = os.auth.claimDesktop.handler(async ({ context: { deps }, input, errors }) => {
  const signIn = await signIns.get(deps.documents, signInId(input.ticket))
  const now = deps.now()
  const knowsSecret = signIn !== null && sameText(signIn.secretHash, hashId('secret', input.secret))
  const decided = decideClaimSession(signIn, knowsSecret, now)
  if (!decided.accepted) throw errors[decided.code]()
  const { personId, until: expiresAt } = decided
  const token = deps.derive('session', input.ticket, input.secret).toString('base64url').slice(0, 43)
  await sessions.add(deps.documents, { _id: sessionIdOf(token), personId, createdAt: now, expiresAt, endedAt: null })
  return { token, expiresAt }
})
