import { startOfDay } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { deductionId, factKeyOf } from '@shared/case/fact'
import { asId, type CarrierId, type EnterpriseId, type PersonId, type RecordId, type RowId } from '@shared/ids'
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
import { type LedgerDoc, placeOfRow } from '../../../cloudfunctions/store/ledger'

const carrierId = asId<CarrierId>('station-a')
const worth = ({ amount }: Item | DeductionItem) => (amount.kind === 'fixed' ? amount.points : 1)

/** An entry as the ledger holds it, decided some days after the service. */
const docOf = (entry: AwardEntry | DeductionEntry): LedgerDoc => ({
  _id: entry.id,
  rowId: asId(`l_${entry.id}`),
  place: placeOfRow(startOfDay(entry.dates.verification), asId(`l_${entry.id}`)),
  carrierId,
  serviceOn: entry.dates.service,
  itemId: entry.itemId,
  entry,
  decidedById: asId<PersonId>('p_city'),
  proposedById: null,
  decidedAt: startOfDay(entry.dates.verification),
  recordId: null,
  bookingId: null,
  complaintId: null,
  secret: false,
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
  const factKey = factKeyOf({ carrierId, enterpriseId: asId(`e_${n}`), happenedOn: service })
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
  const [rowId, decidedAt] = [asId<RowId>(`l_${id}`), startOfDay(decidedOn)]
  return { ...reversed, _id: id, rowId, place: placeOfRow(decidedAt, rowId), entry, decidedAt }
}
