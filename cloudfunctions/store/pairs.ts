import type { EvidenceId, PersonId } from '@shared/ids'
import { collection } from './collection'

/** Two files that look alike, and that somebody looked at and found to have nothing to do with each other. */
export interface Pair {
  _id: string
  evidenceIds: readonly [EvidenceId, EvidenceId]
  byId: PersonId
  at: number
}
export const pairs = collection<Pair>('pairs')
/** The same, whichever of the two comes first. */
export const pairId = (a: EvidenceId, b: EvidenceId) => [a, b].toSorted().join('+')
