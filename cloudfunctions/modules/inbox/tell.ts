import type { InboxContent } from '@shared/copy/inbox'
import { asId, type EnterpriseId, type InboxItemId } from '@shared/ids'
import type { Destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import { type Addressee, inboxItems } from '../../store/inbox'

export interface Told {
  /** of what happened, once: told again, it replaces what was told before */
  id: string
  to: Addressee
  content: InboxContent
  /** the screen that shows it, as the addressee may open it; null: the message says all there is */
  opens: Destination | null
  /** for a message to a person: the enterprise they have to belong to, to open it */
  ofEnterpriseId?: EnterpriseId
}

export const inboxItemId = (id: string) => asId<InboxItemId>(`in_${id}`)

/** The one way into an inbox (G3): in the transaction of what it tells of. */
export const tell = (tx: Tx, { id, ...told }: Told, now: number): Promise<void> =>
  inboxItems.put(tx, { _id: inboxItemId(id), ...told, at: now, readAt: {} })
