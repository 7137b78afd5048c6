import type { RoleName } from '@shared/access/roles'
import { collection } from './collection'

/** A one-time invitation; its `_id` is a hash of the code, which is stored nowhere. */
export interface Invite {
  _id: string
  role: RoleName
  scope: string
  displayName: string
  by: string
  at: number
  expiresAt: number
  acceptedBy: string | null
}
export const invites = collection<Invite>('invites')
