import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { sessions } from '../../store/sessions'

export const signOut = os.auth.signOut.handler(async ({ context, input }) => {
  const { session } = context.caller
  if (!session) return { ended: false }
  return commit(context, input, session.id, async (tx, now) => {
    await sessions.change(tx, session.id, { endedAt: now })
    return { ended: true }
  })
})
