import { beijingDate } from '@shared/calendar/beijing'
import type { DeductionFacts } from '@shared/case/decide-deduction'
import { deductionId, factKeyOf } from '@shared/case/fact'
import type { BookingId, ComplaintId, EnterpriseId } from '@shared/ids'
import { cycleOf } from '@shared/points/cycle'
import { countingDay } from '@shared/points/scale'
import { type Row, yearCounted } from '@shared/points/settled'
import type { Documents, Tx } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { type Complaint, complaints } from '../../store/complaints'
import { ledger } from '../../store/ledger'
import type { Grounds } from '../../store/proposals'
import { periodsOf } from '../lifecycle/standing'
import { inForceOf } from '../points/entries'
import { asCounted, settledOf } from '../points/settled'
import { tableOn } from '../points/table'
import { settingsAt } from '../settings/read'

/** A fact about a carrier, and what somebody wants to deduct for it. */
export interface DeductibleFact extends Grounds {
  carrier: CarrierDoc
  bookingId: BookingId | null
  complaintId: ComplaintId | null
  happenedAt: number
  reportedAt: number
  /** 查实 */
  established: boolean
  enterpriseId: EnterpriseId
}

/** What a deduction is decided on, and the complaint it follows from. */
export async function deductionFacts(
  documents: Documents,
  tx: Tx,
  fact: DeductibleFact,
  now: number,
): Promise<{ facts: DeductionFacts; complaint: Complaint | null; settings: number }> {
  const { carrier, bookingId, complaintId, itemId, enterpriseId, established, unlisted, chosen, happenedAt, what } =
    fact
  const [happenedOn, reportedOn] = [beijingDate(happenedAt), beijingDate(fact.reportedAt)]
  const { values, version } = await settingsAt(tx, beijingDate(now))
  const table = await tableOn(tx, carrier.kind, happenedOn)
  const by = countingDay(values)
  const dates = { service: happenedOn, claim: reportedOn, verification: beijingDate(now) }
  const settled = asCounted(await settledOf(documents, carrier._id), table.cycle)
  const yearOf = (row: Row) => yearCounted(row, settled, by, (day) => cycleOf(day, values.g26PublishedOn, table.cycle))
  const year = yearOf({ seq: Number.POSITIVE_INFINITY, entry: { kind: 'deduction', dates } })
  const factKey = factKeyOf({ carrierId: carrier._id, enterpriseId, happenedOn })
  const booking = bookingId ? await bookings.get(tx, bookingId) : null
  const complaint = complaintId ? await complaints.get(tx, complaintId) : null
  const existing = await ledger.get(tx, deductionId(factKey))
  const before = await inForceOf(documents, carrier._id, { itemId })
  const facts: DeductionFacts = {
    carrierId: carrier._id,
    enterpriseId,
    happenedAt,
    what,
    appointment: booking,
    complaint: complaint !== null,
    reportedOn,
    established,
    table,
    itemId,
    quantities: {},
    chosen,
    unlisted,
    existing: existing?.entry.kind === 'deduction' ? { id: existing._id, amount: existing.entry.amount } : null,
    deductionsInCycle: before.filter((row) => year !== null && yearOf(row) === year).length,
    cultivation: await periodsOf(documents, carrier._id, values),
    values,
  }
  return { facts, complaint, settings: version }
}
