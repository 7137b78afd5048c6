import { beijingDate } from '@shared/calendar/beijing'
import { decideAgreement, handedIn } from '@shared/case/decide-proposal'
import type { RefusalData } from '@shared/contract/refusals'
import { counting } from '@shared/evidence/inspection'
import type { EntryId, PersonId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import type { Deps } from '../../platform/deps'
import type { Tx } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { complaints } from '../../store/complaints'
import { type Proposal, proposals } from '../../store/proposals'
import { tellDeduction } from '../complaint/tell'
import { enter } from '../points/enter'
import { clockOf } from './clock'
import { decideFor, type Refusals } from './decide'
import { tellDeducted } from './tell'

interface Agreeing extends Refusals {
  WRONG_STATE(options: { data: RefusalData<'WRONG_STATE'> }): Error
  SECOND_PERSON_NEEDED(options: { data: RefusalData<'SECOND_PERSON_NEEDED'> }): Error
}

/**
 * The second person's yes, and with it the one entry of the fact: decided anew, because what has happened meanwhile counts. The entry's id
 * is the fact, read in the transaction: two who agree at once end with one entry.
 */
export async function agree(
  deps: Pick<Deps, 'documents' | 'token'>,
  tx: Tx,
  { proposal, carrier, byId }: { proposal: Proposal; carrier: CarrierDoc; byId: PersonId },
  now: number,
  errors: Agreeing,
): Promise<EntryId> {
  const clock = await clockOf(tx, proposal)
  const may = (amount: number) => {
    const facts = { clock, amount, told: proposal.amount }
    const decision = decideAgreement(proposal, byId, facts, beijingDate(now))
    if (decision.accepted) return
    const { code } = decision
    const basis = asLine(decision.basis)
    if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis } })
    if (code === 'STATION_NOT_HEARD' || code === 'AMOUNT_CHANGED')
      throw errors.DEDUCTION_REFUSED({ data: { reason: code, basis } })
    throw errors.WRONG_STATE({ data: { state: code } })
  }
  may(proposal.amount)
  const { entry, basis, secret } = await decideFor(
    deps.documents,
    tx,
    { ...proposal, carrier, established: true },
    now,
    errors,
  )
  may(entry.amount)
  const { _id: proposalId, bookingId, complaintId, reason, proposedById } = proposal
  const why = { bookingId, complaintId, secret, proposalId, proposedById, reason, basis, decidedById: byId }
  const files = counting(handedIn(proposal)).map(({ kind, sha256 }) => ({ kind, sha256 }))
  await enter(deps, tx, entry, { ...why, evidence: files }, now)
  await proposals.change(tx, proposalId, { ended: { how: 'agreed', byId, at: now, reason: '' }, open: false })
  await tellDeducted(tx, proposal, now)
  const complaint = complaintId && (await complaints.get(tx, complaintId))
  if (complaint?.decided) {
    await complaints.change(tx, complaint._id, { decided: { ...complaint.decided, entryId: entry.id } })
    await tellDeduction(tx, complaint, entry.amount, now)
  }
  return entry.id
}
