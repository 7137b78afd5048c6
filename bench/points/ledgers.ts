import { addDays, daysBetween, type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type EnterpriseId, type ItemId, type RecordId } from '@shared/ids'
import { type Cycle, cycleOfYear, stationCycle } from '@shared/points/cycle'
import { awardId, type LedgerEntry, reversalId, ruleOf } from '@shared/points/ledger'
import type { PointsTable } from '@shared/points/table'
import { type Random, randomOf } from '../scale/random'

export const cycle: Cycle = cycleOfYear(2026, localDate('2026-03-01'), stationCycle)
const days = Array.from({ length: daysBetween(cycle.from, cycle.to) + 1 }, (_, n) => addDays(cycle.from, n))
const enterpriseIds = Array.from({ length: 200 }, (_, n) => asId<EnterpriseId>(`e_${n}`))
const itemIds = Array.from({ length: 20 }, (_, n) => asId<ItemId>(`S-${String(n + 10)}`))
const classOf = (nth: number) => `c${nth % 4}`

/** Twenty items in four classes, capped by day, by cycle, by class and in all: each cap within the next, which SQL can add up too. */
export const table: PointsTable = {
  id: 'bench',
  version: '1',
  kind: 'station',
  cycle: stationCycle,
  total: 15_000,
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
    ...itemIds.map((itemId) => ({
      id: `${itemId}-day`,
      level: { itemId },
      per: ['day'] as const,
      limit: { points: 800 },
    })),
    ...itemIds.map((itemId) => ({ id: `${itemId}-cycle`, level: { itemId }, per: [], limit: { points: 1_500 } })),
    ...['c0', 'c1', 'c2', 'c3'].map((classId) => ({
      id: `${classId}-cycle`,
      level: { classId },
      per: [],
      limit: { points: 5_000 },
    })),
    { id: 'all-cycle', level: 'total', per: [], limit: { points: 14_000 } },
  ],
  deductions: [],
  deductionCaps: [],
}

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
    amount: 1 + random.below(600),
    facts: { quantities: {}, mode: 'onsite', beneficiaryTier: 'none', awardsBefore: 0, chosen: null },
    dates: { service, claim: addDays(service, random.below(4)), verification: addDays(service, 4 + random.below(9)) },
    rule: ruleOf(table),
  }
}
