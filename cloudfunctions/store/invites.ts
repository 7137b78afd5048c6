import type { RoleName } from '@shared/access/roles'
import type { InviteId, PersonId } from '@shared/ids'
import { collection } from './collection'

/** A one-time invitation; its `_id` is a hash of the code, which is stored nowhere. */
export interface Invite {
  _id: InviteId
  role: RoleName
  scope: string
  displayName: string
  byId: PersonId
  at: number
  expiresAt: number
  acceptedById: PersonId | null
}
export const invites = collection<Invite>('invites')
