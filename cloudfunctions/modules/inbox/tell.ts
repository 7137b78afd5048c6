import type { InboxContent } from '@shared/copy/inbox-content'
import { asId, type EnterpriseId, type InboxItemId, type PersonId } from '@shared/ids'
import { askedBy } from '@shared/inbox/asks'
import { type Matter, matterOf } from '@shared/inbox/matter'
import type { Destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import { type Addressee, inboxItems } from '../../store/inbox'
import { threadId, threads } from '../../store/threads'
import { headOf } from './head'

export interface Told {
  /** of what happened, once: told again, it puts right what was told before, and is not news */
  id: string
  to: Addressee
  content: InboxContent
  /** the screen that shows it, as the addressee may open it; null: the message says all there is */
  opens: Destination | null
  /** what it is about, where `opens` does not tell */
  matter?: Matter
  /** the time that it bears, where that is not now */
  at?: number
  /** for a message to a person: the enterprise they have to belong to, to open it */
  ofEnterpriseId?: EnterpriseId
  /** who did it: there is nothing new in it for them */
  byId?: PersonId
}

export const inboxItemId = (id: string) => asId<InboxItemId>(`in_${id}`)

/** The one way into an inbox (G3): in the transaction of what it tells of, the message and the head of its thread. */
export async function tell(tx: Tx, told: Told, now: number): Promise<void> {
  const { id, to, content, opens, ofEnterpriseId, byId, at = now } = told
  const _id = inboxItemId(id)
  const matter = told.matter ?? matterOf(opens) ?? { itself: id }
  const before = await threads.get(tx, threadId(to, matter))
  const known = await inboxItems.get(tx, _id)
  const item = {
    _id,
    to,
    threadId: threadId(to, matter),
    content,
    opens,
    ...(ofEnterpriseId && { ofEnterpriseId }),
    at: known?.at ?? at,
  }
  await inboxItems.put(tx, item)
  if (!known || !before) return threads.put(tx, headOf(item, matter, now, before, byId))
  if (before.latestId === _id) await threads.change(tx, before._id, { content, opens, asks: askedBy(content) !== null })
}

/** What a thread asked for has been done: it leaves 待办. */
export async function settle(tx: Tx, to: Addressee, matter: Matter): Promise<void> {
  const thread = await threads.get(tx, threadId(to, matter))
  if (thread?.asks) await threads.change(tx, thread._id, { asks: false })
}
