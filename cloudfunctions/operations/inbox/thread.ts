import { inboxWords } from '@shared/copy/inbox'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { readingOf } from '../../modules/inbox/reading'
import { stillAsks } from '../../modules/inbox/still-asks'
import { threadViews } from '../../modules/inbox/views'
import { threads } from '../../store/threads'

export const thread = os.inbox.thread.handler(async ({ context, input }) => {
  const [reading, found] = await Promise.all([readingOf(context), threads.get(context.deps.documents, input.threadId)])
  if (!found || !reading.boxes.includes(found.to)) throw refusal('NOT_FOUND')
  const [[view], asks] = await Promise.all([threadViews(context, [found], reading), stillAsks(context, found)])
  const { title, body } = inboxWords(found.content)
  return { ...view!, todo: asks ? { title, body } : null }
})
