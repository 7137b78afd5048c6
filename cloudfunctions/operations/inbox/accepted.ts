import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { accept } from '../../modules/inbox/accept'

export const accepted = os.inbox.accepted.handler(async ({ context, input }) => {
  const personId = personOf(context)
  return commit(context, input, personId, async (tx) => {
    const remaining: Record<string, number> = {}
    for (const template of new Set(input.templates)) remaining[template] = await accept(tx, personId, template)
    return { remaining }
  })
})
