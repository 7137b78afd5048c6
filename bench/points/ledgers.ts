import { addDays, daysBetween, type LocalDate, localDate } from '@shared/calendar/local-date'
import { factKeyOf } from '@shared/case/fact'
import { asId, type CarrierId, type EnterpriseId, type EntryId, type ItemId, type RecordId } from '@shared/ids'
import { type Cycle, cycleOfYear, stationCycle } from '@shared/points/cycle'
import { awardId, type DeductionEntry, type LedgerEntry, reversalId, ruleOf } from '@shared/points/ledger'
import type { PointsTable } from '@shared/points/table'
import { type Random, randomOf } from '../scale/random'

export const cycle: Cycle = cycleOfYear(2026, localDate('2026-03-01'), stationCycle)
const days = Array.from({ length: daysBetween(cycle.from, cycle.to) + 1 }, (_, n) => addDays(cycle.from, n))
const enterpriseIds = Array.from({ length: 200 }, (_, n) => asId<EnterpriseId>(`e_${n}`))
const itemIds = Array.from({ length: 20 }, (_, n) => asId<ItemId>(`S-${String(n + 10)}`))
const classOf = (nth: number) => `c${nth % 4}`

/**
 * What counts at most: of every fifth item so many a month, of the others so many points a day. Each of them cuts some stations and not others:
 * where all stood at the last cap, the two sides would agree whatever came before it.
 */
export const caps = { day: 80, month: 2, before: 1_500, class: 7_000, all: 25_000, total: 25_500, deducted: 600 }
export const isByTimes = (nth: number) => nth % 5 === 0
/** The cap of an item over the cycle in the second version: for some more, for some less. */
export const capAfter = (nth: number) => (nth % 2 === 0 ? 1_200 : 1_800)
export const changedOn = localDate('2026-06-15')
const takenOffId = asId<ItemId>('K-01')

const cycleCap = (itemId: ItemId, points: number) => ({
  ...{ id: `${itemId}-cycle`, level: { itemId }, per: [], limit: { points } },
})

/** Twenty items in four classes, capped by day or by month, by cycle, by class and in all: each cap within the next, which SQL can add up too. */
const first: PointsTable = {
  id: 'bench',
  version: '1',
  kind: 'station',
  cycle: stationCycle,
  total: caps.total,
  passMark: 8_000,
  effectiveFrom: cycle.from,
  official: false,
  source: '测试',
  classes: ['c0', 'c1', 'c2', 'c3'].map((id) => ({ id, name: id })),
  items: itemIds.map((id, nth) => ({
    id,
    name: id,
    classId: classOf(nth),
    categories: 'any',
    modes: 'any',
    evidence: [],
    amount: { kind: 'range', from: 1, to: 600, step: 1 },
    bonuses: [],
    once: null,
  })),
  caps: [
    ...itemIds.map((itemId, nth) =>
      isByTimes(nth)
        ? { id: `${itemId}-month`, level: { itemId }, per: ['month'] as const, limit: { times: caps.month } }
        : { id: `${itemId}-day`, level: { itemId }, per: ['day'] as const, limit: { points: caps.day } },
    ),
    ...itemIds.map((itemId) => cycleCap(itemId, caps.before)),
    ...['c0', 'c1', 'c2', 'c3'].map((classId) => ({
      id: `${classId}-cycle`,
      level: { classId },
      per: [],
      limit: { points: caps.class },
    })),
    { id: 'all-cycle', level: 'total', per: [], limit: { points: caps.all } },
  ],
  deductions: [{ id: takenOffId, name: 'K-01', ground: 'other', amount: { kind: 'range', from: 1, to: 300, step: 1 } }],
  deductionCaps: [{ id: 'deducted', level: 'total', per: [], limit: { points: caps.deducted } }],
}

/** From a day in the cycle on the items have other caps. */
const second: PointsTable = {
  ...first,
  version: '2',
  effectiveFrom: changedOn,
  caps: first.caps.map((cap) => {
    const nth = itemIds.findIndex((itemId) => cap.id === `${itemId}-cycle`)
    return nth < 0 ? cap : cycleCap(itemIds[nth]!, capAfter(nth))
  }),
}
export const tables = [first, second]
export const items = first.items

export interface Station {
  carrierId: CarrierId
  entries: LedgerEntry[]
}

/** Stations with some entries each, in the order in which they were decided; one in forty was taken back. */
export function stationsOf(count: number, each: number, seed: number): Station[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, (_, nth) => {
    const carrierId = asId<CarrierId>(`station-${nth}`)
    const awards = Array.from({ length: each }, (_, n) => awardOf(carrierId, `${nth}_${n}`, random))
    const entries = awards.flatMap((entry): LedgerEntry[] => {
      if (random.below(40) > 0) return [entry]
      return [entry, { kind: 'reversal', id: reversalId(entry.id), carrierId, reversedId: entry.id }]
    })
    for (let n = 0; n < 5; n++) entries.push(deductionOf(carrierId, `${nth}_${n}`, random))
    return { carrierId, entries }
  })
}

export function awardOf(carrierId: CarrierId, name: string, random: Random): LedgerEntry & { kind: 'award' } {
  const itemId = random.of(itemIds)
  const recordId = asId<RecordId>(`r_${name}`)
  const service: LocalDate = random.of(days)
  return {
    kind: 'award',
    id: awardId(recordId, itemId),
    ...{ carrierId, recordId, itemId, enterpriseId: random.of(enterpriseIds) },
    amount: 1 + random.below(60),
    facts: { quantities: {}, mode: 'onsite', beneficiaryTier: 'none', awardsBefore: 0, chosen: null },
    dates: { service, claim: addDays(service, random.below(4)), verification: addDays(service, 4 + random.below(9)) },
    rule: ruleOf(service < changedOn ? first : second),
  }
}

export function deductionOf(carrierId: CarrierId, name: string, random: Random): DeductionEntry {
  const service: LocalDate = random.of(days)
  const enterpriseId = random.of(enterpriseIds)
  return {
    ...{
      kind: 'deduction',
      id: asId<EntryId>(`deduction:${name}`),
      factKey: factKeyOf({ carrierId, enterpriseId, happenedOn: service }),
    },
    ...{ carrierId, itemId: takenOffId, enterpriseId, amount: 1 + random.below(300) },
    facts: { quantities: {}, chosen: null, deductionsBefore: 0 },
    dates: { service, claim: service, verification: addDays(service, 9) },
    rule: ruleOf(service < changedOn ? first : second),
  }
}
