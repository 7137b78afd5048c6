import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { readUpTo } from '../../modules/inbox/box'
import { markBox, markThread } from '../../modules/inbox/mark'
import { readingOf } from '../../modules/inbox/reading'
import { threads } from '../../store/threads'

/** Reading also moves the mark of the box over what is read before it, so that nobody has to look through that again. */
export const read = os.inbox.read.handler(async ({ context, input }) => {
  const { documents, now: clock } = context.deps
  const reading = await readingOf(context)
  const { personId } = reading
  const found = await threads.get(documents, input.threadId)
  if (!found || !reading.boxes.includes(found.to)) throw refusal('NOT_FOUND')
  const upTo = await readUpTo(documents, found.to, reading, clock())
  return commit(context, input, input.threadId, async (tx) => {
    const thread = await threads.get(tx, input.threadId)
    if (!thread) throw refusal('NOT_FOUND')
    const seen = await markThread(tx, personId, thread, input.seen)
    await markBox(tx, personId, thread.to, upTo)
    return { seen }
  })
})
