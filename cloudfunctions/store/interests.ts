import type { PersonId } from '@shared/ids'
import { collection } from './collection'

/** 我有利害关系: what a person said of themselves and one matter, whose id is that of its complaint, claim or record. */
export interface Interest {
  _id: string
  personId: PersonId
  matterId: string
  at: number
}
export const interests = collection<Interest>('interests')
export const interestId = (personId: PersonId, matterId: string) => `${personId}:${matterId}`
