import { type AcceptedDeduction, decideDeduction } from '@shared/case/decide-deduction'
import type { RefusalData } from '@shared/contract/refusals'
import { asLine } from '../../frame/basis-line'
import type { Documents, Tx } from '../../platform/documents'
import { ledger, takeTurn } from '../../store/ledger'
import { type DeductibleFact, deductionFacts } from './facts'

/** The refusals of the calling operation. */
export interface Refusals {
  DEDUCTION_EXISTS(options: { data: RefusalData<'DEDUCTION_EXISTS'> }): Error
  DEDUCTION_REFUSED(options: { data: RefusalData<'DEDUCTION_REFUSED'> }): Error
}

export type Decided = AcceptedDeduction & { secret: boolean; settings: number }

/**
 * Whether points may be taken off for a fact, and how many (G26 三(三)2); writes nothing but the carrier's turn, so that of two about one
 * carrier the second looks again. Whether who decides has a tie to it is the caller's to see to.
 * @throws DEDUCTION_EXISTS, DEDUCTION_REFUSED of the calling operation
 */
export async function decideFor(
  documents: Documents,
  tx: Tx,
  fact: DeductibleFact,
  now: number,
  errors: Refusals,
): Promise<Decided> {
  await takeTurn(tx, fact.carrier._id)
  const { facts, complaint, settings } = await deductionFacts(documents, tx, fact, now)
  const decision = decideDeduction(facts, now)
  if (decision.accepted) return { ...decision, secret: complaint?.secretFromStation ?? false, settings }
  const basis = asLine(decision.basis)
  const existing = decision.code === 'ALREADY_DEDUCTED' && facts.existing && (await ledger.get(tx, facts.existing.id))
  if (!existing || !facts.existing) throw errors.DEDUCTION_REFUSED({ data: { reason: decision.code, basis } })
  throw errors.DEDUCTION_EXISTS({ data: { rowId: existing.rowId, amount: facts.existing.amount, basis } })
}
