import type { InboxContent } from '@shared/copy/inbox'
import type { CarrierId, EnterpriseId, InboxItemId, PersonId } from '@shared/ids'
import type { Destination } from '@shared/screens'
import { collection } from './collection'

/** Addressed to a person, or to whoever belongs to an enterprise or a carrier when they look. */
export type Addressee = `person:${PersonId}` | `enterprise:${EnterpriseId}` | `carrier:${CarrierId}`

export interface InboxItem {
  _id: InboxItemId
  to: Addressee
  content: InboxContent
  /** the screen that shows what it is about, for whoever it is addressed to */
  opens: Destination | null
  at: number
  /** when each reader first opened it */
  readAt: Partial<Record<PersonId, number>>
}
export const inboxItems = collection<InboxItem>('inbox')
