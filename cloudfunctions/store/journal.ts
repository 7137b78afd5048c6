import type { PersonId } from '@shared/ids'
import { collection } from './collection'

/** Every write, once per request key: who did what to what, and the answer that a retry gets again. */
export interface JournalEntry {
  _id: string
  action: string
  personId: PersonId | null
  /** id of what was written to */
  resourceId: string
  inputHash: string
  answer: Record<string, unknown>
  at: number
  request: string
}
export const journal = collection<JournalEntry>('journal')
