import { beijingDate } from '@shared/calendar/beijing'
import { decideDeduction } from '@shared/case/decide-deduction'
import { deductionId, type FactSource, factKey } from '@shared/case/fact'
import type { RefusalData } from '@shared/contract/refusals'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { cycleOf } from '@shared/points/cycle'
import { type DeductionEntry, standingEntries } from '@shared/points/ledger'
import { deductionItemOf } from '@shared/points/table'
import { asLine } from '../../frame/basis-line'
import type { Documents, Tx } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { inboxItems } from '../../store/inbox'
import { ledger, takeTurn } from '../../store/ledger'
import { holders } from '../../store/roles'
import { entriesOf, periodsOf } from './facts'
import { tableOn } from './table'
import { rowId } from './view'

/** A found fact about a carrier, and what somebody decides to deduct for it. */
export interface Found {
  carrier: CarrierDoc
  source: FactSource
  happenedAt: number
  reportedAt: number
  enterprise: string | null
  item: string
  reason: string
  decider: string
}

/** How the calling operation says no. */
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
  found: Found,
  now: number,
  errors: Refusals,
): Promise<DeductionEntry> {
  const { carrier, item, reason, decider } = found
  await takeTurn(tx, carrier._id)
  const fact = factKey(found.source)
  const happenedOn = beijingDate(found.happenedAt)
  const table = tableOn(happenedOn)
  const [existing, entries, stationPeople, enterprise] = await Promise.all([
    ledger.get(tx, deductionId(fact)),
    entriesOf(documents, carrier._id),
    holders(documents, carrier._id, ['station-staff', 'station-manager'], now),
    found.enterprise ? partyOf(documents, found.enterprise, now) : null,
  ])
  const cycle = cycleOf(happenedOn, g26PublishedOn.default)
  const before = standingEntries(entries.map(({ entry }) => entry)).filter(
    (entry) =>
      entry.kind === 'deduction' &&
      entry.item === item &&
      cycle &&
      entry.dates.service >= cycle.from &&
      entry.dates.service <= cycle.to,
  )
  const decision = decideDeduction(
    {
      carrier: carrier._id,
      fact,
      happenedOn,
      reportedOn: beijingDate(found.reportedAt),
      found: true,
      table,
      item,
      quantities: {},
      chosen: null,
      reason,
      existing: existing?.entry.kind === 'deduction' ? { id: existing._id, amount: existing.entry.amount } : null,
      deductionsInCycle: before.length,
      cultivation: periodsOf(carrier),
      station: { creditCode: carrier.operatorCode || null, people: stationPeople },
      enterprise,
      decider,
    },
    beijingDate(now),
  )
  if (!decision.accepted) {
    const { code, data } = decision
    const basis = asLine(decision.basis)
    if (code !== 'ALREADY_DEDUCTED') throw errors.DEDUCTION_REFUSED({ data: { reason: code, basis } })
    throw errors.DEDUCTION_EXISTS({ data: { entry: String(data.entry), amount: Number(data.amount), basis } })
  }
  const { entry, basis } = decision
  await ledger.create(tx, {
    _id: entry.id,
    carrier: carrier._id,
    entry,
    decidedBy: decider,
    decidedAt: now,
    record: found.source.record ?? null,
    reason,
    evidence: [],
    basis: asLine(basis),
  })
  await inboxItems.put(tx, {
    _id: `in_${rowId(entry.id)}`,
    to: `carrier:${carrier._id}`,
    content: { kind: 'deducted', itemName: deductionItemOf(table, item)?.name ?? '', amount: entry.amount, reason },
    about: rowId(entry.id),
    at: now,
    readBy: {},
  })
  return entry
}

async function partyOf(documents: Documents, id: string, now: number) {
  const enterprise = await enterprises.get(documents, id)
  return {
    id,
    creditCode: enterprise?.creditCode ?? null,
    people: await holders(documents, id, ['enterprise-manager', 'enterprise-member'], now),
  }
}
