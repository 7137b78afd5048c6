import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { addressesOf } from '../../modules/inbox/addresses'
import { markBox, markThread } from '../../modules/inbox/mark'
import { openUpTo } from '../../modules/inbox/up-to'
import { threads } from '../../store/threads'

/**
 * 全部已读. What it promises: a message that was not there when `upTo` was answered stays unread. Its thread is not among those that
 * `upTo` names, or has more messages now, and it was told after the instant up to which the boxes were settled.
 */
export const readAll = os.inbox.readAll.handler(async ({ context, input }) => {
  const personId = personOf(context)
  const { until, boxes } = openUpTo(context, input.upTo)
  return commit(context, input, personId, async (tx) => {
    for (const to of addressesOf(context.caller)) {
      const later = boxes.get(to)
      if (later) await markBox(tx, personId, to, until)
      for (const { id, seen } of later ?? []) {
        const thread = await threads.get(tx, id)
        if (thread) await markThread(tx, personId, thread, seen)
      }
    }
    return { read: true as const }
  })
})
