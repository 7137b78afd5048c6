import { beijingDate } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { deductionId, factKeyOf } from '@shared/case/fact'
import {
  asId,
  type CarrierId,
  type EnterpriseId,
  type ItemId,
  type ListId,
  type OrganisationId,
  type RecordId,
} from '@shared/ids'
import { deduction } from '@shared/law/g26/deductions'
import { productRules } from '@shared/law/product-rules'
import { awardId, reversalId, ruleOf } from '@shared/points/ledger'
import { stationLists } from '@shared/points/lists-of'
import { sampleTable } from '@shared/points/sample-table'
import { deductionItemOf, type PointsTable, versionIdOf } from '@shared/points/table'
import { governing } from '@shared/policy/governing'
import { defaultValues } from '@shared/settings/values'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import { enter, takeBack } from '../../cloudfunctions/modules/points/enter'
import { inForceOf } from '../../cloudfunctions/modules/points/entries'
import { publishList } from '../../cloudfunctions/modules/points/publish-list'
import { putInUse, tableOn } from '../../cloudfunctions/modules/points/table'
import type { Deps } from '../../cloudfunctions/platform/deps'
import type { Tx } from '../../cloudfunctions/platform/documents'
import { headOf, ledger, takeTurn } from '../../cloudfunctions/store/ledger'
import { cycleLocks, lockId, type PointsList } from '../../cloudfunctions/store/points-lists'
import { tableVersions } from '../../cloudfunctions/store/tables'
import type { Call } from './schedule'

/**
 * What happens to a ledger by whichever operation: written with the shipped writers, in a transaction that looks first, as an operation
 * does. Each does nothing when it was done already, so that it may be sent again.
 */
const carrierId = asId<CarrierId>('station-a')
const byId = personIdOf('demo-city-1')
const today = localDate('2026-09-30')
export const itemOff = asId<ItemId>('K-02')

/** What is in use from today on: the item that the claims are for is worth more, and less is taken off. */
export const nextTable: PointsTable = {
  ...sampleTable,
  version: 'next',
  effectiveFrom: today,
  items: sampleTable.items.map((item) =>
    item.id === 'S-03' ? { ...item, amount: { kind: 'fixed', points: 300 } } : item,
  ),
  deductions: sampleTable.deductions.map((item) => ({ ...item, amount: { kind: 'fixed', points: 150 } })),
}

const list: PointsList = {
  ...{ _id: asId<ListId>('li_one'), kind: 'station', cycleYear: 2026, batch: 1, name: '第一批', state: 'checked' },
  ...{ stationIds: [carrierId], heldBack: [], publishOn: today, from: today, to: localDate('2027-09-29') },
  ...{ settings: 0, tables: [], madeByIds: [byId], madeAt: 0, checkedById: byId, checkedAt: 0 },
  ...{ publishedById: null, publishedAt: null, head: null },
  results: [
    {
      ...{ carrierId, organisationId: asId<OrganisationId>('o_station-a'), name: '示例', district: 'haidian' },
      ...{ raw: 0, total: 0, exact: { num: 0, den: 1 }, passed: true },
      ...{ passedOn: null, reachedOn: null, seq: 0, hash: '' },
    },
  ],
}

type Act = (deps: Deps, tx: Tx, call: Call, now: number) => Promise<void>

const acts = {
  /** one of two facts; which occurrence it is, is counted among those in force */
  'take off': async (deps, tx, { choice }, now) => {
    const enterpriseId = asId<EnterpriseId>(`e_${choice % 2}`)
    const factKey = factKeyOf({ carrierId, enterpriseId, happenedOn: today })
    const id = deductionId(factKey)
    await takeTurn(tx, carrierId)
    if (await ledger.get(tx, id)) return
    const table = await tableOn(tx, 'station', today)
    const { amount } = deductionItemOf(table, itemOff)!
    if (amount.kind !== 'fixed') throw new Error('not a fixed amount')
    const before = await inForceOf(deps.documents, carrierId, { itemId: itemOff })
    const dates = { service: today, claim: today, verification: beijingDate(now) }
    const facts = { quantities: {}, deductionsBefore: before.length, chosen: null }
    const own = { itemId: itemOff, enterpriseId, amount: amount.points, facts, dates, rule: ruleOf(table) }
    const why = { reason: '没有做到承诺', evidence: [], decidedById: byId, basis: deduction.basis }
    // a deduction's name outside is drawn
    await enter({ token: () => `token ${id}` }, tx, { kind: 'deduction', id, carrierId, factKey, ...own }, why, now)
  },
  /** the second award is taken back, or what took it back, or what took that back */
  'turn the second': async (deps, tx, { choice }, now) => {
    await takeTurn(tx, carrierId)
    const award = awardId(asId<RecordId>('r_two'), asId<ItemId>('S-03'))
    const target = await ledger.get(tx, [award, reversalId(award), reversalId(reversalId(award))][choice % 3]!)
    if (!target || (await ledger.get(tx, reversalId(target._id)))) return
    const why = { decidedById: byId, reason: '再次核对', basis: productRules.reversedOnce }
    await takeBack(deps, tx, target, why, now)
  },
  'change the table': async (_deps, tx) => {
    if (!(await tableVersions.get(tx, versionIdOf(nextTable)))) await putInUse(tx, nextTable)
  },
  /** of the running cycle, which a list that is checked never is: as if it had ended at this moment */
  'publish a list': async (_deps, tx, _call, now) => {
    await takeTurn(tx, carrierId)
    if (await cycleLocks.get(tx, lockId(carrierId, list.cycleYear))) return
    const { seq, hash } = await headOf(tx, carrierId)
    const results = list.results.map((result) => ({ ...result, seq, hash }))
    const governs = governing('station', 'title', { filed: beijingDate(now) }, defaultValues)
    await publishList(tx, { ...list, results }, { rules: stationLists, governing: governs }, byId, null, now)
  },
} satisfies Record<string, Act>

export type LedgerKind = keyof typeof acts
export const ledgerKinds = Object.keys(acts) as LedgerKind[]
export const isOfLedger = (kind: string): kind is LedgerKind => Object.hasOwn(acts, kind)

export async function act(deps: Deps, call: Call & { kind: LedgerKind }): Promise<void> {
  await deps.documents.transaction((tx) => acts[call.kind](deps, tx, call, deps.now()))
}
