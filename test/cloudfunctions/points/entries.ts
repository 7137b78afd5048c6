import { startOfDay } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { deductionId, factKeyOf } from '@shared/case/fact'
import {
  type AliasId,
  asId,
  type CarrierId,
  type EnterpriseId,
  type PersonId,
  type RecordId,
  type RowId,
} from '@shared/ids'
import { product } from '@shared/law/basis'
import { chainedPart, origin, reversedPart } from '@shared/points/chain'
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
import { linked } from '../../../cloudfunctions/modules/points/link'
import { type CommittedRow, type LedgerDoc, placeOfRow } from '../../../cloudfunctions/store/ledger'

const carrierId = asId<CarrierId>('station-a')
const worth = ({ amount }: Item | DeductionItem) => (amount.kind === 'fixed' ? amount.points : 1)

/** An entry as the ledger holds it, decided some days after the service; the first of its chain until `chainOf` has put it in its place. */
const docOf = (entry: AwardEntry | DeductionEntry): LedgerDoc => {
  const committed = committedOf(entry)
  return linked(origin, { committed, said: { ...chainedPart(entry), ...decider } }, `salt of ${entry.id}`)
}

const decider = { byId: asId<AliasId>('a_city'), proposedById: null, settings: 0, basis: product('依据') }

/** The same rows as one chain, in this order. */
export function chainOf(docs: readonly LedgerDoc[]): LedgerDoc[] {
  let head: Pick<LedgerDoc, 'seq' | 'hash'> = origin
  return docs.map(({ seq: _seq, chained, hash: _hash, salt, ...committed }) => {
    const doc = linked(head, { committed, said: chained }, salt ?? '')
    head = doc
    return doc
  })
}

const committedOf = (entry: AwardEntry | DeductionEntry): CommittedRow => ({
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
  proposalId: null,
  secret: false,
  reason: '',
  evidence: [],
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
  const { seq: _seq, chained, hash: _hash, salt: _salt, ...kept } = reversed
  const committed = { ...kept, _id: id, rowId, place: placeOfRow(decidedAt, rowId), entry, decidedAt }
  return linked(reversed, { committed, said: { ...reversedPart(chained), ...decider } }, `salt of ${id}`)
}
