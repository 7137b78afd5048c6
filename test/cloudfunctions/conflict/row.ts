import type { Role } from '@shared/access/roles'
import type { CarrierId, EnterpriseId, PersonId } from '@shared/ids'
import type { Input, Path } from '../../calls'
import type { Scene } from '../scene'

export type Side = 'carrier' | 'enterprise'

/** What a matter is made of: when its fact happened, and who besides its usual people has a part in it. */
export interface Given {
  happenedAt: number
  /** booked, served, brought evidence, claimed, complained or answered; null: strangers alone */
  partId: PersonId | null
}

/** A matter that waits for a decision, as the row's `make` has written it. */
export interface Made<P extends Path> {
  /** of the call that decides it, without `requestId` */
  input: Omit<Input<P>, 'requestId'>
  /** the id by which an interest in it is declared */
  matterId: string
  /** whom it concerns; null: nobody of that kind */
  carrierId: CarrierId | null
  enterpriseId: EnterpriseId | null
}

/** One decision of the product, as a row of the table. */
export interface Decision<P extends Path = Path> {
  path: P
  /** told apart where one operation decides in several ways */
  title?: string
  /** the role that lets somebody decide it who has no tie */
  role: Role
  /** whom its matters concern: a row has the columns of these alone */
  concerns: readonly Side[]
  /** Writes a matter of its own each time, so that whoever holds the role and nothing else is answered OK. */
  make(scene: Scene, given: Given): Promise<Made<P>>
  /** what a tied person is answered; NOT_FOUND where even that there is something is not theirs to know */
  tied: 'CONFLICT_OF_INTEREST' | 'NOT_FOUND'
  /** what a person with a part in it is answered where an older rule names it first */
  part?: 'SECOND_PERSON_NEEDED' | 'VERIFICATION_REFUSED' | 'nobody has one'
  /** what somebody with no tie is answered, where a later rule refuses the matter */
  free?: 'LIST_REFUSED'
  /** how old the fact is, ms; two days unless the matter is refused for its age */
  ageMs?: number
}

/** Typed by its own path, kept in a table of all. */
export const decision = <P extends Path>(row: Decision<P>): Decision => row as unknown as Decision
