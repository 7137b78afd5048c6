import { os } from '../../frame/os'
import { signInId } from '../../modules/auth/sign-in'
import { spend } from '../../modules/quota/spend'
import { hashId } from '../../platform/secrets'
import { signIns } from '../../store/sessions'

const waitMs = 3 * 60_000

/** It has no request key: asked again, it is another code, which runs out by itself. */
export const startDesktop = os.auth.startDesktop.handler(async ({ context: { deps, device }, errors }) => {
  const [ticket, secret, now] = [deps.token(), deps.token(), deps.now()]
  const _id = signInId(ticket)
  const expiresAt = now + waitMs
  await deps.documents.transaction(async (tx) => {
    const whose =
      device === null
        ? ({ name: 'desktopsOfNobody', whose: 'all' } as const)
        : ({ name: 'desktopsPerDevice', whose: device } as const)
    await spend(tx, { ...whose, useId: _id }, now, errors)
    await signIns.create(tx, {
      _id,
      secretHash: hashId('secret', secret),
      startedAt: now,
      expiresAt,
      confirmedById: null,
      sessionUntil: null,
    })
  })
  return { ticket, secret, expiresAt, seconds: waitMs / 1000 }
})
