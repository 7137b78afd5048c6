import { beijingDate } from '@shared/calendar/beijing'
import { decideRetelling } from '@shared/case/decide-proposal'
import type { RefusalData } from '@shared/contract/refusals'
import type { Hundredths } from '@shared/points/amount'
import type { Documents, Tx } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { type Proposal, proposals } from '../../store/proposals'
import { decideFor, type Refusals } from './decide'
import { tellProposed } from './tell'

interface Retelling extends Refusals {
  WRONG_STATE(options: { data: RefusalData<'WRONG_STATE'> }): Error
}

/**
 * The same proposal with the amount of today: the station is told anew and has its time anew. What it said before stays, so that whoever
 * decides reads it.
 */
export async function tellAnew(
  documents: Documents,
  tx: Tx,
  { proposal, carrier }: { proposal: Proposal; carrier: CarrierDoc },
  now: number,
  errors: Retelling,
): Promise<Hundredths> {
  const decided = await decideFor(documents, tx, { ...proposal, carrier, established: true }, now, errors)
  const { settings } = decided
  const { amount, rule } = decided.entry
  const decision = decideRetelling(proposal, { amount, told: proposal.amount })
  if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
  const { _id, amount: before, proposedAt: toldAt, answer, earlier } = proposal
  const anew = {
    ...{ amount, rule, settings, proposedAt: now, answer: null, place: `${beijingDate(now)} ${_id}` },
    earlier: [...earlier, { amount: before, toldAt, answer }],
  }
  await proposals.change(tx, _id, anew)
  await tellProposed(tx, { ...proposal, ...anew }, now)
  return amount
}
