import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { accepts, acceptsId } from '../../store/outbox'

export const accepted = os.inbox.accepted.handler(async ({ context, input }) => {
  const personId = personOf(context)
  return commit(context, input, personId, async (tx) => {
    const remaining: Record<string, number> = {}
    for (const template of new Set(input.templates)) {
      const id = acceptsId(personId, template)
      const known = await accepts.get(tx, id)
      remaining[template] = (known?.remaining ?? 0) + 1
      await accepts.put(tx, { _id: id, remaining: remaining[template] })
    }
    return { remaining }
  })
})
