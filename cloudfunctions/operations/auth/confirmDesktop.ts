import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { sessionMs, signInId } from '../../modules/auth/sign-in'
import { signIns } from '../../store/sessions'

export const confirmDesktop = os.auth.confirmDesktop.handler(async ({ context, input, errors }) => {
  const person = personOf(context)
  const id = signInId(input.ticket)
  const own = context.caller.session?.expiresAt ?? Number.MAX_SAFE_INTEGER
  return commit(context, input, id, async (tx, now) => {
    const signIn = await signIns.get(tx, id)
    if (!signIn || signIn.expiresAt <= now || signIn.confirmedBy !== null) throw errors.CODE_INVALID()
    await signIns.change(tx, id, { confirmedBy: person, sessionUntil: Math.min(now + sessionMs, own) })
    return { confirmed: true as const }
  })
})
