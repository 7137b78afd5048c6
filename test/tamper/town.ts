import { addDays, localDate } from '@shared/calendar/local-date'
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
import { type AwardEntry, awardId, type DeductionEntry, reversalId, ruleOf } from '@shared/points/ledger'
import { sampleTable } from '@shared/points/sample-table'
import { linked, type Unlinked } from '../../cloudfunctions/modules/points/link'
import { type CommittedRow, type LedgerDoc, placeOfRow } from '../../cloudfunctions/store/ledger'

export type Random = () => number

const firstDay = localDate('2026-03-20')
const someone = (n: number) => ({ personId: asId<PersonId>(`p_${n}`), aliasId: asId<AliasId>(`a_${n}`) })

/** The ledger of a carrier as the product writes it: awards, some deductions, some of either taken back. */
export function chainOfRows(carrierId: CarrierId, rows: number, random: Random): LedgerDoc[] {
  const docs: LedgerDoc[] = []
  for (let n = 0; n < rows; n++) {
    const open = docs.filter(
      ({ _id, entry }) => entry.kind !== 'reversal' && !docs.some((doc) => doc._id === reversalId(_id)),
    )
    const dice = random()
    const row =
      dice < 0.12 && open.length > 0
        ? takenBack(open[Math.floor(random() * open.length)]!, n)
        : entered(carrierId, n, dice)
    docs.push(linked(docs.at(-1) ?? origin, row, `salt ${Math.floor(random() * 1e9)}`))
  }
  return docs
}

function entered(carrierId: CarrierId, n: number, dice: number): Unlinked {
  const entry = dice > 0.88 ? deduction(carrierId, n) : award(carrierId, n)
  const { personId, aliasId } = someone(n % 3)
  const rowId = asId<RowId>(`l_${carrierId}_${n}`)
  const decidedAt = Date.parse('2026-04-01T09:00:00+08:00') + n * 3_600_000
  const committed: CommittedRow = {
    ...{
      _id: entry.id,
      rowId,
      place: placeOfRow(decidedAt, rowId),
      carrierId,
      entry,
      decidedAt,
      decidedById: personId,
    },
    ...{ serviceOn: entry.dates.service, itemId: entry.itemId, proposedById: null },
    ...{
      recordId: entry.kind === 'award' ? entry.recordId : null,
      bookingId: null,
      complaintId: null,
      proposalId: null,
      secret: false,
    },
    ...{ reason: `理由（示例）${n}`, evidence: [{ kind: 'photo', sha256: `${n}` }] },
  }
  const said = { byId: aliasId, proposedById: null, settings: 0, basis: product('示例') }
  return { committed, said: { ...chainedPart(entry), ...said } }
}

function takenBack(original: LedgerDoc, n: number): Unlinked {
  const { seq: _seq, chained, hash: _hash, salt: _salt, ...kept } = original
  const _id = reversalId(original._id)
  const rowId = asId<RowId>(`l_back_${original.rowId}`)
  const decidedAt = original.decidedAt + n * 60_000
  const entry = { kind: 'reversal' as const, id: _id, carrierId: original.carrierId, reversedId: original._id }
  const { personId, aliasId } = someone(3)
  const committed: CommittedRow = {
    ...{ ...kept, _id, rowId, place: placeOfRow(decidedAt, rowId), entry, decidedAt },
    ...{ decidedById: personId, reason: '重复记分（示例）', evidence: [] },
  }
  const said = { byId: aliasId, proposedById: null, settings: 0, basis: product('示例') }
  return { committed, said: { ...reversedPart(chained), ...said } }
}

const datesOn = (n: number) => {
  const day = addDays(firstDay, n % 150)
  return { service: day, claim: addDays(day, 2), verification: addDays(day, 5) }
}

function award(carrierId: CarrierId, n: number): AwardEntry {
  const item = sampleTable.items[n % sampleTable.items.length]!
  const recordId = asId<RecordId>(`r_${carrierId}_${n}`)
  return {
    ...{ kind: 'award', id: awardId(recordId, item.id), carrierId, recordId, itemId: item.id },
    ...{ enterpriseId: asId<EnterpriseId>(`e_${n % 9}`), amount: 100 + (n % 5) * 50, dates: datesOn(n) },
    facts: { quantities: { attendees: n }, mode: 'onsite', beneficiaryTier: 'none', awardsBefore: n, chosen: null },
    rule: ruleOf(sampleTable),
  }
}

function deduction(carrierId: CarrierId, n: number): DeductionEntry {
  const item = sampleTable.deductions[0]!
  const dates = datesOn(n)
  const factKey = factKeyOf({ carrierId, enterpriseId: asId(`e_${n}`), happenedOn: dates.service })
  return {
    ...{ kind: 'deduction', id: deductionId(factKey), carrierId, factKey, itemId: item.id, enterpriseId: null },
    ...{ amount: 100, dates, facts: { quantities: {}, deductionsBefore: 0, chosen: null }, rule: ruleOf(sampleTable) },
  }
}
