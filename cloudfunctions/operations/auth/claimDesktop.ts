import { os } from '../../frame/os'
import { sessionId } from '../../frame/principal'
import { signInId } from '../../modules/auth/sign-in'
import { hashId, sameText } from '../../platform/secrets'
import { sessions, signIns } from '../../store/sessions'

/** The token is derived, not stored: asking again with ticket and secret gives the same one until the sign-in code runs out. */
export const claimDesktop = os.auth.claimDesktop.handler(async ({ context: { deps }, input, errors }) => {
  const signIn = await signIns.get(deps.documents, signInId(input.ticket))
  const now = deps.now()
  if (!signIn || signIn.expiresAt <= now || !sameText(signIn.secretHash, hashId('secret', input.secret)))
    throw errors.CODE_INVALID()
  if (signIn.confirmedBy === null || signIn.sessionUntil === null) throw errors.SIGNIN_WAITING()
  const token = deps.derive('session', input.ticket, input.secret).toString('base64url').slice(0, 43)
  const session = {
    _id: sessionId(token),
    person: signIn.confirmedBy,
    createdAt: now,
    expiresAt: signIn.sessionUntil,
    endedAt: null,
  }
  await sessions.add(deps.documents, session)
  return { token, expiresAt: session.expiresAt }
})
