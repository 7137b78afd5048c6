import type { InboxContent } from '@shared/copy/inbox'
import { collection } from './collection'

/** Addressed to a person, or to whoever belongs to an enterprise or a carrier when they look. */
export type Addressee = `person:${string}` | `enterprise:${string}` | `carrier:${string}`

export interface InboxItem {
  _id: string
  to: Addressee
  content: InboxContent
  about: string | null
  at: number
  readBy: Record<string, number>
}
export const inboxItems = collection<InboxItem>('inbox')
