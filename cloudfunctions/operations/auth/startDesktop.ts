import { os } from '../../frame/os'
import { signInId } from '../../modules/auth/sign-in'
import { hashId } from '../../platform/secrets'
import { signIns } from '../../store/sessions'

const waitMs = 3 * 60_000

export const startDesktop = os.auth.startDesktop.handler(async ({ context: { deps } }) => {
  const [ticket, secret, now] = [deps.token(), deps.token(), deps.now()]
  const expiresAt = now + waitMs
  await signIns.add(deps.documents, {
    _id: signInId(ticket),
    secretHash: hashId('secret', secret),
    startedAt: now,
    expiresAt,
    confirmedById: null,
    sessionUntil: null,
  })
  return { ticket, secret, expiresAt, seconds: waitMs / 1000 }
})
