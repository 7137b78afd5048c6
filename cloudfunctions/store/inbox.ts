import type { InboxContent } from '@shared/copy/inbox-content'
import type { CarrierId, EnterpriseId, InboxItemId, PersonId, ThreadId } from '@shared/ids'
import type { Destination } from '@shared/screens'
import { collection } from './collection'

/**
 * Addressed to a person, or to whoever belongs to an enterprise or a carrier when they look; `…-managers` where only its managers may
 * open what it leads to: whoever may not open something gets no message about it.
 */
export type Addressee =
  | `person:${PersonId}`
  | `enterprise:${EnterpriseId}`
  | `enterprise-managers:${EnterpriseId}`
  | `carrier:${CarrierId}`
  | `carrier-managers:${CarrierId}`

/** A message. Which of them somebody has read is kept with its thread. */
export interface InboxItem {
  _id: InboxItemId
  to: Addressee
  threadId: ThreadId
  content: InboxContent
  /** the screen that shows what it is about, for whoever it is addressed to */
  opens: Destination | null
  /** for a message to a person: the enterprise they have to belong to, to open it */
  ofEnterpriseId?: EnterpriseId
  at: number
}
export const inboxItems = collection<InboxItem>('inbox')
