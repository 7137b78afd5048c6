import type { MessageId, NoticeId, PersonId } from '@shared/ids'
import { collection } from './collection'

/** WeChat messages to be sent: each at most once. `unknown` (no answer came back) is never sent again (T16). */
export interface OutboxMessage {
  _id: MessageId
  personId: PersonId
  /** the notice it tells of; null: a reminder */
  noticeId: NoticeId | null
  template: 'notice' | 'booking'
  page: string
  data: Record<string, string>
  state: 'waiting' | 'taken' | 'sent' | 'failed' | 'unknown'
  createdAt: number
  takenAt: number | null
  endedAt: number | null
  error: string | null
}
export const outbox = collection<OutboxMessage>('outbox')

/** How many sends a person has accepted at most, per template; WeChat knows better, so a 43101 sets it to 0. */
export interface Accepts {
  _id: string
  remaining: number
}
export const accepts = collection<Accepts>('accepts')
export const acceptsId = (personId: PersonId, template: OutboxMessage['template']) => `${personId}:${template}`
