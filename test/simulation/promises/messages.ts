import type { JournalEntry } from '../../../cloudfunctions/store/journal'
import type { OutboxMessage } from '../../../cloudfunctions/store/outbox'
import type { History } from '../run'
import type { Schedule } from '../schedule'
import { accepted } from '../things'
import { all, isUnique, type Must } from './after'

/** T16: a message reaches WeChat at most once, and no more of them than were accepted; a sent one did. */
export function messages(_: Schedule, history: History, must: Must): void {
  const { sent } = history
  must(isUnique(sent), `sent twice: ${sent.join(', ')}`)
  const outbox = all<OutboxMessage>(history, 'outbox')
  for (const { state, page } of outbox) must(state !== 'sent' || sent.includes(page), `${page} was never sent`)
  for (const { state, page } of outbox) must(state !== 'waiting' || !sent.includes(page), `${page} would be sent again`)
  const since = all<JournalEntry>(history, 'journal').filter(({ action }) => action === 'inbox.accepted').length
  for (const [template, before] of Object.entries(accepted)) {
    const count = outbox.filter((message) => message.template === template && sent.includes(message.page)).length
    must(count <= before + since, `${count} messages on ${before + since} accepts`)
  }
}
