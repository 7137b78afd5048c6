import type { PersonId, SessionId, SignInId } from '@shared/ids'
import { collection } from './collection'

/** A desktop's session; its `_id` is a hash of the token. */
export interface Session {
  _id: SessionId
  personId: PersonId
  createdAt: number
  expiresAt: number
  endedAt: number | null
}
export const sessions = collection<Session>('sessions')

/** A desktop waiting for a phone to say yes; `_id` is a hash of the ticket in the QR code. */
export interface SignIn {
  _id: SignInId
  secretHash: string
  startedAt: number
  expiresAt: number
  confirmedById: PersonId | null
  /** a session never outlives the one that confirmed it */
  sessionUntil: number | null
}
export const signIns = collection<SignIn>('signins')
