import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type EnterpriseId } from '@shared/ids'
import type { Quantities } from '@shared/points/amount'
import { awardAmount } from '@shared/points/award-amount'
import { cycleOfYear } from '@shared/points/cycle'
import { tableFromJson } from '@shared/points/import/from-json'
import { keepFigures } from '@shared/points/kept-figures'
import type { AwardEntry, LedgerEntry } from '@shared/points/ledger'
import { ranking } from '@shared/points/ranking'
import { replay } from '@shared/points/replay'
import { sampleTable } from '@shared/points/sample-table'
import { standing } from '@shared/points/standing'
import { itemOf, type PointsTable } from '@shared/points/table'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { clusterTable, incubatorTable } from './annexes'
import { award, deducted, itemId, noFacts, publishedOn, reversal, sameDay, stationId, under } from './builders'

/** An award as the engine itself works it out. */
function earned(table: PointsTable, record: string, id: string, day: string, own: Earned = {}): AwardEntry {
  const { enterprise = null, quantities = {}, awardsBefore = 0, chosen = null, ...how } = own
  const facts = { ...noFacts, ...how, quantities, awardsBefore, chosen }
  const amount = awardAmount(itemOf(table, itemId(id))!, facts)
  if ('problem' in amount) throw new Error(`${record} ${id}: ${amount.problem}`)
  const enterpriseId = enterprise === null ? null : asId<EnterpriseId>(enterprise)
  return award(record, amount.points, { itemId: itemId(id), enterpriseId, dates: sameDay(localDate(day)), facts })
}
interface Earned {
  enterprise?: string
  quantities?: Quantities
  mode?: string
  beneficiaryTier?: string
  awardsBefore?: number
  chosen?: number
}
const factsOf = (table: PointsTable, entries: LedgerEntry[], year = 2026) => ({
  entries: under(table, entries),
  tables: [table],
  cycle: cycleOfYear(year, publishedOn, table.cycle),
  admittedOn: publishedOn,
})
const standingOf = (table: PointsTable, entries: LedgerEntry[], year?: number) =>
  standing(factsOf(table, entries, year), defaultValues)
const counted = (table: PointsTable, entries: LedgerEntry[]) =>
  standingOf(table, entries).entries.map(({ id, counts, limitedBy }) => [id.split(':')[1], counts, limitedBy])

describe.each([
  ['育新平台', incubatorTable],
  ['集群', clusterTable],
])('a table of the %s', (_, table) => {
  test('is imported as data, beside that of the stations', () => {
    expect(tableFromJson(JSON.stringify(table), [sampleTable])).toEqual({ table, problems: null })
  })
  test('counts calendar years: the first from the publication of the guide on, none scaled', () => {
    const [one, last] = [award('r1', 100), award('r2', 50)]
    const [item] = table.items
    const entries = [
      { ...one, itemId: item!.id, dates: sameDay(localDate('2026-12-31')) },
      { ...last, itemId: item!.id, dates: sameDay(localDate('2027-01-01')) },
    ]
    expect(standingOf(table, entries)).toMatchObject({ raw: 100, total: 100, factor: { num: 1, den: 1 } })
    expect(standingOf(table, entries, 2027)).toMatchObject({ raw: 50, total: 50, factor: { num: 1, den: 1 } })
  })
  test('has neither ceiling nor pass mark: nobody passes, and no reading changes anything', () => {
    const [item] = table.items
    const entries = [award('r1', 90_000, { itemId: item!.id })]
    const uncapped = { ...table, caps: [] }
    expect(standingOf(uncapped, entries)).toMatchObject({
      ...{ total: 90_000, ceiling: null, threshold: null, passed: false, otherReadings: [] },
    })
  })
  test('is explained by the table alone: the text on the stations’ points is not its basis', () => {
    const { working } = standingOf(table, [])
    expect(working.map(({ step }) => step)).toEqual(['raw', 'capped', 'deducted', 'total'])
    expect(working.filter(({ basis }) => basis.kind === 'article')).toEqual([])
    const official = standingOf({ ...table, official: true }, [])
    expect(official.working[0]!.basis).toMatchObject({ kind: 'operator' })
  })
  test('is tried before there was any: nothing before, and what it gives after', () => {
    const facts = { ...factsOf(table, []), tables: [] }
    expect(replay(stationId, facts, table, defaultValues)).toMatchObject({ before: 0, after: 0, crosses: null })
  })
  test('ranks everybody by the exact total', () => {
    const rankOf = (id: string, total: number) => ({
      ...{ carrierId: asId<CarrierId>(id), exact: { num: total, den: 1 }, passed: false, threshold: null },
    })
    expect(ranking([rankOf('a', 5), rankOf('b', 9), rankOf('c', 5)]).map(({ rank }) => rank)).toEqual([1, 2, 2])
  })
})

describe('a year of a 育新平台', () => {
  test('what each of its services is worth', () => {
    const worth = (id: string, own: Earned) => earned(incubatorTable, 'r', id, '2026-06-01', own).amount
    expect(worth('resident', { quantities: { enterprises: 20 } })).toBe(1000)
    expect(worth('resident', { quantities: { enterprises: 40 } })).toBe(1700)
    expect(() => worth('resident', { quantities: { enterprises: 19 } })).toThrow('BELOW_THRESHOLD')
    expect(worth('equity', { quantities: { financedWan: 100_000 } })).toBe(1200)
    expect(worth('lab', { quantities: { hours: 7 } })).toBe(8)
    const online = { quantities: { attendees: 100 }, mode: 'online', beneficiaryTier: 'little-giant' }
    expect(worth('summit', online)).toBe(450 + 45 + 25)
  })
  test('its caps: per enterprise, per quarter in times, per month, per class', () => {
    const equity = (record: string, day: string, enterprise: string) =>
      earned(incubatorTable, record, 'equity', day, { enterprise, quantities: { financedWan: 5000 } })
    const summit = (record: string, day: string) =>
      earned(incubatorTable, record, 'summit', day, { quantities: { attendees: 30 } })
    expect(
      counted(incubatorTable, [
        equity('e1', '2026-06-01', 'x'),
        equity('e2', '2026-06-02', 'x'),
        equity('e3', '2026-06-03', 'y'),
        summit('s1', '2026-07-01'),
        summit('s2', '2026-08-01'),
        summit('s3', '2026-09-30'),
        summit('s4', '2026-10-01'),
        earned(incubatorTable, 'm1', 'moved-in', '2026-11-01'),
        earned(incubatorTable, 'n1', 'resident', '2026-12-01', { quantities: { enterprises: 41 } }),
        earned(incubatorTable, 'n2', 'resident', '2026-12-02', { quantities: { enterprises: 41 } }),
        earned(incubatorTable, 'm2', 'moved-in', '2026-12-03'),
        earned(incubatorTable, 'm3', 'moved-in', '2026-12-04'),
      ]),
    ).toEqual([
      ['e1', 1000, null],
      ['e2', 500, 'equity-cap'],
      ['e3', 1000, null],
      ['s1', 200, null],
      ['s2', 200, null],
      ['s3', 0, 'summit-cap'],
      ['s4', 200, null],
      ['m1', 150, null],
      ['n1', 1700, null],
      ['n2', 0, 'once:resident'],
      ['m2', 150, null],
      ['m3', 0, 'found-cap'],
    ])
  })
})

describe('a year of a 集群', () => {
  const report = [
    earned(clusterTable, 'report', 'newly', '2026-07-01'),
    earned(clusterTable, 'report', 'plan', '2026-07-01', { chosen: 2250 }),
    earned(clusterTable, 'report', 'clean-share', '2026-07-01', { quantities: { cleanPermille: 155 } }),
  ]
  test('is counted from a report: several items of it, for no enterprise', () => {
    const late = deducted('late', 500, { itemId: itemId('late') })
    const again = deducted('late-again', 500, { itemId: itemId('late'), dates: sameDay(localDate('2026-08-01')) })
    const facts = factsOf(clusterTable, [...report, late, again])
    expect(standing(facts, defaultValues)).toMatchObject({ raw: 4550, deducted: 500, total: 4050 })
    const kept = keepFigures(facts, defaultValues)
    for (const entry of facts.entries) kept.enter(entry)
    expect(kept.figures().total).toEqual({ num: 4050, den: 1 })
  })
  test('what is reversed is as if it had not been; reversed again, it counts', () => {
    const back = reversal(report[0]!)
    expect(standingOf(clusterTable, [...report, back]).total).toBe(2550)
    expect(standingOf(clusterTable, [...report, back, reversal(back)]).total).toBe(4550)
  })
  test('its caps over the year, the class and the day', () => {
    const branch = (nth: number) =>
      earned(clusterTable, `b${nth}`, 'branch', `2026-08-0${nth}`, { awardsBefore: nth - 1 })
    expect([branch(1), branch(2), branch(3)].map(({ amount }) => amount)).toEqual([400, 400, 100])
    const fair = (record: string, day: string) =>
      earned(clusterTable, record, 'fair', day, { quantities: { enterprises: 91 } })
    expect(
      counted(clusterTable, [...[1, 2, 3].map(branch), fair('f1', '2026-09-01'), fair('f2', '2026-09-02')]),
    ).toEqual([
      ['b1', 400, null],
      ['b2', 400, null],
      ['b3', 100, null],
      ['f1', 600, null],
      ['f2', 0, 'market-cap'],
    ])
    const fourth = earned(clusterTable, 'report2', 'fair', '2026-07-01', { quantities: { enterprises: 3 } })
    expect(counted(clusterTable, [...report, fourth]).map(([, , by]) => by)).toEqual([null, null, null, 'all-cap'])
  })
})
