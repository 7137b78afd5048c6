import type { InboxKind } from '@shared/copy/inbox'
import type { InboxContent } from '@shared/copy/inbox-content'
import { asId, type EnterpriseId, type InboxItemId, type InboxMarkId, type PersonId, type ThreadId } from '@shared/ids'
import { type Matter, matterKey } from '@shared/inbox/matter'
import type { Destination } from '@shared/screens'
import { hashId } from '../platform/secrets'
import { collection } from './collection'
import type { Addressee } from './inbox'

/** What one box was told of one matter: the head of its messages, kept in the transaction that adds one. */
export interface Thread {
  _id: ThreadId
  to: Addressee
  matter: Matter
  kind: InboxKind
  /** of the latest message: its id, what it says, what it opens, and the time that it bears */
  latestId: InboxItemId
  content: InboxContent
  opens: Destination | null
  ofEnterpriseId?: EnterpriseId
  at: number
  /** when that was really told: a message may bear another time (T4), and nobody is shown this one */
  toldAt: number
  /** how many messages there are */
  count: number
  /** the latest message asks for something, which was not done through an operation yet: the index of 待办, no more than that */
  asks: boolean
  /** how many of them each reader has seen */
  reads: Partial<Record<PersonId, number>>
}
export const threads = collection<Thread>('threads')
/** The order of a reader's list. */
export const byLatest = { key: 'at', direction: 'desc' } as const
/** The order in which they came, for what is unread. */
export const byTold = { key: 'toldAt', direction: 'asc' } as const

export const threadId = (to: Addressee, matter: Matter) =>
  asId<ThreadId>(`t_${hashId('thread', to, matterKey(matter))}`)

/** How far a reader has read all of a box: what was told at this instant or before. It only ever moves on. */
export interface InboxMark {
  _id: InboxMarkId
  upTo: number
}
export const inboxMarks = collection<InboxMark>('inbox-marks')
export const inboxMarkId = (personId: PersonId, to: Addressee) =>
  asId<InboxMarkId>(`im_${hashId('inbox-mark', personId, to)}`)
