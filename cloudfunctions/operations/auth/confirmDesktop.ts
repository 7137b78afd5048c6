import { decideConfirm } from '@shared/access/decide-sign-in'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { signInId } from '../../modules/auth/sign-in'
import { signIns } from '../../store/sessions'

export const confirmDesktop = os.auth.confirmDesktop.handler(async ({ context, input, errors }) => {
  const confirmedById = personOf(context)
  const id = signInId(input.ticket)
  return commit(context, input, id, async (tx, now) => {
    const decided = decideConfirm(await signIns.get(tx, id), context.caller.session?.expiresAt ?? null, now)
    if (!decided.accepted) throw errors.CODE_INVALID()
    await signIns.change(tx, id, { confirmedById, sessionUntil: decided.sessionUntil })
    return { confirmed: true as const }
  })
})
