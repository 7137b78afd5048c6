import { beijingDate } from '@shared/calendar/beijing'
import { decideProposing } from '@shared/case/decide-proposal'
import type { CandidateId, PersonId, ProposalId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import type { Documents, Tx } from '../../platform/documents'
import { byProposal, type Proposal, proposals } from '../../store/proposals'
import { clockOf } from './clock'
import { decideFor, type Refusals } from './decide'
import type { DeductibleFact } from './facts'
import { tellProposed } from './tell'

interface Proposing extends DeductibleFact {
  _id: ProposalId
  proposedById: PersonId
  candidateId?: CandidateId | null
}

/**
 * The one way in which a deduction begins: it is put to the station. Whoever proposes for the same carrier at the same moment takes the
 * carrier's turn too, so the open proposal is there for the second to be seen.
 * @throws DEDUCTION_EXISTS, DEDUCTION_REFUSED of the calling operation
 */
export async function propose(
  documents: Documents,
  tx: Tx,
  { _id, proposedById, candidateId = null, carrier, established: _, ...fact }: Proposing,
  now: number,
  errors: Refusals,
): Promise<Proposal> {
  const decided = await decideFor(documents, tx, { ...fact, carrier, established: _ }, now, errors)
  const { factKey, amount, rule } = decided.entry
  const { chosen } = decided
  const proposing = decideProposing(await proposals.first(documents, { factKey, open: true }, byProposal))
  if (!proposing.accepted)
    throw errors.DEDUCTION_REFUSED({ data: { reason: proposing.code, basis: asLine(proposing.basis) } })
  const proposal: Proposal = {
    ...fact,
    ...{ _id, factKey, candidateId, proposedById, amount, rule, chosen },
    carrierId: carrier._id,
    secret: decided.secret,
    proposedAt: now,
    settings: decided.settings,
    provisional: (await clockOf(tx, { proposedAt: now, settings: decided.settings })).provisional,
    evidence: [],
    earlier: [],
    removed: [],
    answer: null,
    ended: null,
    open: true,
    place: `${beijingDate(now)} ${_id}`,
  }
  await proposals.create(tx, proposal)
  await tellProposed(tx, proposal, now)
  return proposal
}
