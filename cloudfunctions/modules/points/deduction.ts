import { beijingDate } from '@shared/calendar/beijing'
import { type DeductionFacts, decideDeduction } from '@shared/case/decide-deduction'
import { deductionId, type FactSource, factKeyOf } from '@shared/case/fact'
import type { RefusalData } from '@shared/contract/refusals'
import type { EnterpriseId, ItemId, PersonId } from '@shared/ids'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { cycleOf } from '@shared/points/cycle'
import { type DeductionEntry, entriesInForce } from '@shared/points/ledger'
import { deductionItemOf } from '@shared/points/table'
import { destination } from '@shared/screens'
import { asLine } from '../../frame/basis-line'
import type { Documents, Tx } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { ledger, takeTurn } from '../../store/ledger'
import { tell } from '../inbox/tell'
import { enter } from './enter'
import { daysOf, entriesOf } from './entries'
import { periodsOf } from './facts'
import { enterpriseParty, stationParty } from './parties'
import { tableOn } from './table'
import { rowIdOf } from './view'

/** A fact about a carrier, and what somebody decides to deduct for it. */
export interface DeductibleFact {
  carrier: CarrierDoc
  source: FactSource
  happenedAt: number
  reportedAt: number
  /** 查实 */
  established: boolean
  enterpriseId: EnterpriseId | null
  itemId: ItemId
  reason: string
  deciderId: PersonId
}

/** The refusals of the calling operation. */
interface Refusals {
  DEDUCTION_EXISTS(options: { data: RefusalData<'DEDUCTION_EXISTS'> }): Error
  DEDUCTION_REFUSED(options: { data: RefusalData<'DEDUCTION_REFUSED'> }): Error
}

/**
 * Decides and, if it stands, writes the one deduction of a fact into the ledger (G26 三(三)2). The entry's id is the fact, read
 * in the transaction: two people who deduct for the same fact at once end with one entry.
 * @throws DEDUCTION_EXISTS, DEDUCTION_REFUSED of the calling operation
 */
export async function deductFor(
  documents: Documents,
  tx: Tx,
  fact: DeductibleFact,
  now: number,
  errors: Refusals,
): Promise<DeductionEntry> {
  await takeTurn(tx, fact.carrier._id)
  const facts = await factsOf(documents, tx, fact, now)
  const decision = decideDeduction(facts, beijingDate(now))
  if (!decision.accepted) {
    const basis = asLine(decision.basis)
    if (decision.code !== 'ALREADY_DEDUCTED' || !facts.existing)
      throw errors.DEDUCTION_REFUSED({ data: { reason: decision.code, basis } })
    const { id, amount } = facts.existing
    throw errors.DEDUCTION_EXISTS({ data: { rowId: rowIdOf(id), amount, basis } })
  }
  const { entry, basis } = decision
  const { reason, deciderId, source } = fact
  const why = { recordId: source.recordId ?? null, reason, evidence: [], decidedById: deciderId, basis }
  await enter(tx, entry, why, now)
  const itemName = deductionItemOf(facts.table, entry.itemId)?.name ?? ''
  await tell(
    tx,
    {
      id: rowIdOf(entry.id),
      to: `carrier:${entry.carrierId}`,
      content: { kind: 'deducted', itemName, amount: entry.amount, reason },
      opens: destination('ledger', {}),
    },
    now,
  )
  return entry
}

async function factsOf(documents: Documents, tx: Tx, fact: DeductibleFact, now: number): Promise<DeductionFacts> {
  const { carrier, itemId, enterpriseId, established, reason, deciderId } = fact
  const happenedOn = beijingDate(fact.happenedAt)
  const cycle = cycleOf(happenedOn, g26PublishedOn.default)
  const factKey = factKeyOf(fact.source)
  const [existing, before, station, enterprise] = await Promise.all([
    ledger.get(tx, deductionId(factKey)),
    cycle ? entriesOf(documents, carrier._id, { itemId, serviceOn: daysOf(documents, cycle) }) : [],
    stationParty(documents, carrier, now),
    enterpriseId && enterpriseParty(documents, enterpriseId, now),
  ])
  return {
    carrierId: carrier._id,
    factKey,
    happenedOn,
    reportedOn: beijingDate(fact.reportedAt),
    established,
    table: tableOn(happenedOn),
    itemId,
    quantities: {},
    chosen: null,
    reason,
    existing: existing?.entry.kind === 'deduction' ? { id: existing._id, amount: existing.entry.amount } : null,
    deductionsInCycle: entriesInForce(before).length,
    cultivation: periodsOf(carrier),
    station,
    enterprise,
    deciderId,
  }
}
