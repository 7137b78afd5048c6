import { startOfDay } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { deductionId } from '@shared/case/fact'
import { asId, type BookingId, type CarrierId, type EnterpriseId, type PersonId, type RecordId } from '@shared/ids'
import {
  type AwardEntry,
  awardId,
  type DeductionEntry,
  type ReversalEntry,
  reversalId,
  ruleOf,
} from '@shared/points/ledger'
import { sampleTable } from '@shared/points/sample-table'
import type { DeductionItem, Item } from '@shared/points/table'
import type { LedgerDoc } from '../../../cloudfunctions/store/ledger'

const carrierId = asId<CarrierId>('station-a')
const worth = ({ amount }: Item | DeductionItem) => (amount.kind === 'fixed' ? amount.points : 1)

/** An entry as the ledger holds it, decided some days after the service. */
const docOf = (entry: AwardEntry | DeductionEntry): LedgerDoc => ({
  _id: entry.id,
  carrierId,
  serviceOn: entry.dates.service,
  itemId: entry.itemId,
  entry,
  decidedById: asId<PersonId>('p_city'),
  decidedAt: startOfDay(entry.dates.verification),
  recordId: null,
  reason: '',
  evidence: [],
  basis: { kind: 'article', line: '依据' },
})

const datesOf = (service: LocalDate, later: number) => ({
  service,
  claim: addDays(service, later),
  verification: addDays(service, later),
})

export function awardDoc(n: number, service: LocalDate, later = 0): LedgerDoc {
  const item = sampleTable.items[n % sampleTable.items.length]!
  const recordId = asId<RecordId>(`r_${n}`)
  return docOf({
    kind: 'award',
    id: awardId(recordId, item.id),
    carrierId,
    recordId,
    itemId: item.id,
    enterpriseId: asId<EnterpriseId>(`e_${n % 200}`),
    amount: worth(item),
    facts: { quantities: {}, mode: 'onsite', beneficiaryTier: 'none', awardsBefore: 0, chosen: null },
    dates: datesOf(service, later),
    rule: ruleOf(sampleTable),
  })
}

export function deductionDoc(n: number, service: LocalDate): LedgerDoc {
  const item = sampleTable.deductions[0]!
  const factKey = `booking:${asId<BookingId>(`b_${n}`)}`
  return docOf({
    kind: 'deduction',
    id: deductionId(factKey),
    carrierId,
    factKey,
    itemId: item.id,
    enterpriseId: null,
    amount: worth(item),
    facts: { quantities: {}, deductionsBefore: 0, chosen: null },
    dates: datesOf(service, 0),
    rule: ruleOf(sampleTable),
  })
}

/** It lies under the day and the item of what it takes back. */
export function reversalDoc(reversed: LedgerDoc, decidedOn: LocalDate): LedgerDoc {
  const id = reversalId(reversed._id)
  const entry: ReversalEntry = { kind: 'reversal', id, carrierId, reversedId: reversed._id }
  return { ...reversed, _id: id, entry, decidedAt: startOfDay(decidedOn) }
}
