import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import type { LedgerEntry } from './ledger'

/** What taking back an entry is decided on. */
export interface ReversalFacts {
  entry: Pick<LedgerEntry, 'kind'>
  /** there is a reversal of it already */
  reversed: boolean
  /** who decided the entry, and who asked for it or agreed to it */
  decidedByIds: readonly PersonId[]
}

/** Awards and deductions are taken back by a decision of somebody else, once; a reversal itself is not (D5; product). */
export function decideReversal(
  { entry, reversed, decidedByIds }: ReversalFacts,
  byId: PersonId,
): Decision<object, 'reversed' | 'SECOND_PERSON_NEEDED'> {
  if (reversed || entry.kind === 'reversal') return refused('reversed', productRules.reversedOnce)
  return decidedByIds.includes(byId)
    ? refused('SECOND_PERSON_NEEDED', productRules.reversedByAnother)
    : { accepted: true }
}
