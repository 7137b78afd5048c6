import type { AcceptedDeduction } from '@shared/case/decide-deduction'
import { decideDeduction } from '@shared/case/decide-deduction'
import type { Occurrence } from '@shared/case/occurrence'
import type { RefusalData } from '@shared/contract/refusals'
import type { BookingId, ComplaintId, EnterpriseId, ItemId, PersonId, RecordId } from '@shared/ids'
import type { DeductionEntry } from '@shared/points/ledger'
import { deductionItemOf, versionId } from '@shared/points/table'
import { destination } from '@shared/screens'
import { asLine } from '../../frame/basis-line'
import type { Deps } from '../../platform/deps'
import type { Documents, Tx } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { ledger, takeTurn } from '../../store/ledger'
import { tell } from '../inbox/tell'
import { deductionFacts } from './deduction-facts'
import { enter } from './enter'
import { tableOf } from './table'

/** A fact about a carrier, and what somebody decides to deduct for it. */
export interface DeductibleFact {
  carrier: CarrierDoc
  /** what it was reported with; of a complaint its ground and whether it is secret are read from it, of a booking how it went */
  source: { bookingId?: BookingId | null; recordId?: RecordId | null; complaintId?: ComplaintId | null }
  happenedAt: number
  reportedAt: number
  /** 查实 */
  established: boolean
  enterpriseId: EnterpriseId
  /** what is said to have happened; where it is left out, what the complaint's ground says */
  what?: Occurrence
  itemId: ItemId
  reason: string
  deciderId: PersonId
  /** who proposed it, where `deciderId` is the second person */
  proposedById?: PersonId
}

/** The refusals of the calling operation. */
interface Refusals {
  DEDUCTION_EXISTS(options: { data: RefusalData<'DEDUCTION_EXISTS'> }): Error
  DEDUCTION_REFUSED(options: { data: RefusalData<'DEDUCTION_REFUSED'> }): Error
}

export type Decided = AcceptedDeduction & { secret: boolean; complaintId: ComplaintId | null }

/**
 * Decides on the one deduction of a fact, and writes nothing (G26 三(三)2). Whether who decides has a tie to it is the caller's to see to.
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
  const { facts, complaint } = await deductionFacts(documents, tx, fact, now)
  const decision = decideDeduction(facts, now)
  if (decision.accepted)
    return { ...decision, secret: complaint?.secretFromStation ?? false, complaintId: complaint?._id ?? null }
  const basis = asLine(decision.basis)
  const existing = decision.code === 'ALREADY_DEDUCTED' && facts.existing && (await ledger.get(tx, facts.existing.id))
  if (!existing || !facts.existing) throw errors.DEDUCTION_REFUSED({ data: { reason: decision.code, basis } })
  throw errors.DEDUCTION_EXISTS({ data: { rowId: existing.rowId, amount: facts.existing.amount, basis } })
}

/**
 * Decides and, if it stands, writes the one deduction of a fact into the ledger. The entry's id is the fact, read in the transaction: two
 * people who deduct for the same fact at once end with one entry.
 * @throws DEDUCTION_EXISTS, DEDUCTION_REFUSED of the calling operation
 */
export async function deductFor(
  deps: Pick<Deps, 'documents' | 'token'>,
  tx: Tx,
  fact: DeductibleFact,
  now: number,
  errors: Refusals,
): Promise<DeductionEntry> {
  const decided = await decideFor(deps.documents, tx, fact, now, errors)
  await enterDeduction(deps, tx, fact, decided, now)
  return decided.entry
}

/** Writes what was decided, and tells the station. */
export async function enterDeduction(
  deps: Pick<Deps, 'token'>,
  tx: Tx,
  { reason, deciderId, proposedById, source }: DeductibleFact,
  { entry, basis, secret, complaintId }: Decided,
  now: number,
): Promise<void> {
  const { bookingId = null, recordId = null } = source
  const about = { bookingId, recordId, complaintId, secret, proposedById: proposedById ?? null }
  const why = { ...about, reason, evidence: [], decidedById: deciderId, basis }
  const rowId = await enter(deps, tx, entry, why, now)
  const table = await tableOf(tx, versionId(entry.rule.tableId, entry.rule.version))
  const itemName = deductionItemOf(table, entry.itemId)?.name ?? ''
  await tell(
    tx,
    {
      id: rowId,
      to: `carrier:${entry.carrierId}`,
      content: { kind: 'deducted', itemName, amount: entry.amount, reason },
      opens: destination('ledger', {}),
      matter: { rowId },
    },
    now,
  )
}
