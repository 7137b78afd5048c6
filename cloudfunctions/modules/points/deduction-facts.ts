import { beijingDate } from '@shared/calendar/beijing'
import type { DeductionFacts } from '@shared/case/decide-deduction'
import { deductionId, factKeyOf } from '@shared/case/fact'
import { occurrenceOf } from '@shared/case/occurrence'
import { cycleOf } from '@shared/points/cycle'
import { entriesInForce } from '@shared/points/ledger'
import type { Documents, Tx } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { type Complaint, complaints } from '../../store/complaints'
import { ledger } from '../../store/ledger'
import { periodsOf } from '../lifecycle/standing'
import { settingsAt } from '../settings/read'
import type { DeductibleFact } from './deduction'
import { daysOf, entriesOf } from './entries'
import { tableOn } from './table'

/** What a deduction is decided on, and the complaint it follows from. */
export async function deductionFacts(
  documents: Documents,
  tx: Tx,
  fact: DeductibleFact,
  now: number,
): Promise<{ facts: DeductionFacts; complaint: Complaint | null }> {
  const { carrier, source, itemId, enterpriseId, established, reason, happenedAt } = fact
  const happenedOn = beijingDate(happenedAt)
  const { values } = await settingsAt(tx, beijingDate(now))
  const table = await tableOn(tx, carrier.kind, happenedOn)
  const cycle = cycleOf(happenedOn, values.g26PublishedOn, table.cycle)
  const factKey = factKeyOf({ carrierId: carrier._id, enterpriseId, happenedOn })
  const booking = source.bookingId ? await bookings.get(tx, source.bookingId) : null
  const complaint = source.complaintId ? await complaints.get(tx, source.complaintId) : null
  const existing = await ledger.get(tx, deductionId(factKey))
  const before = cycle ? await entriesOf(documents, carrier._id, { itemId, serviceOn: daysOf(documents, cycle) }) : []
  const facts: DeductionFacts = {
    carrierId: carrier._id,
    enterpriseId,
    happenedAt,
    what: fact.what ?? (complaint ? occurrenceOf(complaint.ground) : 'other'),
    appointment: booking,
    complaint: complaint !== null,
    reportedOn: beijingDate(fact.reportedAt),
    established,
    table,
    itemId,
    quantities: {},
    chosen: null,
    reason,
    existing: existing?.entry.kind === 'deduction' ? { id: existing._id, amount: existing.entry.amount } : null,
    deductionsInCycle: entriesInForce(before).length,
    cultivation: await periodsOf(documents, carrier._id),
    values,
  }
  return { facts, complaint }
}
