import { addDays } from '@shared/calendar/local-date'
import { asId, type CarrierId, type ItemId } from '@shared/ids'
import type { LedgerEntry } from '@shared/points/ledger'
import type { Mapping } from '@shared/points/mapping'
import { ranking, rankingBasis } from '@shared/points/ranking'
import { type RecordFacts, replay } from '@shared/points/replay'
import type { PointsTable } from '@shared/points/table'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import {
  award,
  cycle2026,
  deducted,
  itemId,
  noFacts,
  plainItem,
  plainTable,
  publishedOn,
  reversal,
  sameDay,
  stationId,
} from './builders'

const worth = (points: number, taken = 100): PointsTable => ({
  ...plainTable,
  version: '2',
  items: [{ ...plainItem, amount: { kind: 'fixed', points } }],
  deductions: [{ ...plainTable.deductions[0]!, amount: { kind: 'fixed', points: taken } }],
})
const run = (entries: LedgerEntry[], other: PointsTable) =>
  replay(
    stationId,
    { entries, tables: [plainTable], cycle: cycle2026, admittedOn: publishedOn },
    other,
    defaultReadings,
  )

describe('a cycle replayed under another table', () => {
  const fortySeven = Array.from({ length: 47 }, (_, i) => award(`r${i}`, 100))

  test('under the same table nothing moves', () => {
    expect(run([...fortySeven, deducted('f:1', 100)], plainTable)).toEqual({
      carrierId: stationId,
      before: 7886,
      after: 7886,
      crosses: null,
      moved: [],
      dropped: [],
    })
  })
  test('who falls below the mark and who rises over it', () => {
    expect(run(fortySeven, worth(99))).toMatchObject({ before: 8057, after: 7977, crosses: 'down' })
    expect(run(fortySeven.slice(1), worth(102))).toMatchObject({ before: 7886, after: 8043, crosses: 'up' })
    expect(run([...fortySeven, deducted('f:1', 100)], worth(100, 10))).toMatchObject({ crosses: 'up' })
  })
  test('what was reversed stays reversed', () => {
    expect(run([...fortySeven, reversal(fortySeven[0]!)], worth(150))).toMatchObject({ before: 7886, after: 11_829 })
  })
  test('an entry that the other table gives nothing for is named, and one outside the cycle is not looked at', () => {
    const tiered: PointsTable = {
      ...plainTable,
      items: [{ ...plainItem, amount: { kind: 'tiers', quantity: 'attendees', tiers: [{ from: 10, points: 300 }] } }],
      deductions: [],
    }
    const few = award('few', 100, { facts: { ...noFacts, quantities: { attendees: 9 } } })
    const many = award('many', 100, { facts: { ...noFacts, quantities: { attendees: 10 } } })
    const later = award('later', 100, { dates: sameDay(addDays(cycle2026.to, 1)) })
    expect(run([few, many, later, deducted('f:1', 100)], tiered)).toEqual({
      carrierId: stationId,
      before: 171,
      after: 514,
      crosses: null,
      dropped: [
        { id: 'award:few:x', itemId: 'x', why: 'BELOW_THRESHOLD' },
        { id: 'deduction:f:1', itemId: 'd', why: 'ITEM_UNKNOWN' },
      ],
      moved: [
        { itemId: 'x', entries: 2, points: 100 },
        { itemId: 'd', entries: 1, points: 100 },
      ],
    })
  })
})

describe('a replay from records, with items that a person mapped', () => {
  const [one, two] = ['one', 'two'].map(itemId) as [ItemId, ItemId]
  const old: PointsTable = {
    ...plainTable,
    items: [
      { ...plainItem, id: one },
      { ...plainItem, id: two },
    ],
  }
  const fading: PointsTable = {
    ...plainTable,
    version: '2',
    items: [
      {
        ...plainItem,
        id: itemId('both'),
        amount: {
          kind: 'tiers',
          quantity: 'occurrence',
          tiers: [
            { from: 1, points: 500 },
            { from: 3, points: 70 },
          ],
        },
        bonuses: [{ id: 'visit', name: '上门', when: { mode: ['visit'] }, add: { points: 3 } }],
      },
    ],
  }
  const facts = (entries: LedgerEntry[]) => ({ entries, tables: [old], cycle: cycle2026, admittedOn: publishedOn })
  const by = (record: string, id: ItemId, day: number, awardsBefore: number) =>
    award(record, 100, { itemId: id, dates: sameDay(addDays(publishedOn, day)), facts: { ...noFacts, awardsBefore } })
  const entries = [by('a', one, 1, 0), by('b', two, 2, 0), by('c', one, 3, 1), by('d', two, 4, 1)]
  const run = (mapping: Mapping, records: RecordFacts = new Map()) =>
    replay(stationId, facts(entries), fading, defaultReadings, { mapping, records })

  test('what is mapped to one item counts as one item: the third is the third of both', () => {
    // 5 + 5 + 0.7 + 0.7, times 12/7
    expect(run({ one: itemId('both'), two: itemId('both') })).toMatchObject({ after: 1954, dropped: [] })
    expect(run({ one: itemId('both'), two: null }).after).toBe(1714)
  })
  test('which is the third follows from the days of verification, in whatever order the entries come', () => {
    const mapping = { one: itemId('both'), two: itemId('both') }
    const moved = (all: LedgerEntry[]) =>
      replay(stationId, facts(all), fading, defaultReadings, { mapping, records: new Map() }).moved
    const twoFirst = [by('a', two, 1, 0), by('b', two, 2, 1), by('c', one, 3, 0)]
    // of two: 4 more each; of one: 0.3 less, whatever comes first
    const expected = [
      { itemId: 'two', entries: 2, points: 800 },
      { itemId: 'one', entries: 1, points: -30 },
    ]
    for (const all of [twoFirst, twoFirst.toReversed()]) expect(moved(all)).toEqual(expect.arrayContaining(expected))
  })
  test('every entry that counts for nothing is named, and who said so', () => {
    const { dropped } = run({ one: itemId('both'), two: null })
    expect(dropped.map(({ itemId, why }) => [itemId, why])).toEqual([
      ['two', 'MAPPED_TO_NONE'],
      ['two', 'MAPPED_TO_NONE'],
    ])
    expect(run({}).dropped.map(({ why }) => why)).toEqual(Array.from({ length: 4 }, () => 'ITEM_UNKNOWN'))
  })
  test('the record says how the service took place, not what the old table asked for', () => {
    const records = new Map([
      [entries[0]!.kind === 'award' ? entries[0]!.recordId : '', { mode: 'visit', quantities: {} }],
    ])
    expect(run({ one: itemId('both'), two: null }, records).after).toBe(1719)
  })
})

describe('the yearly ranking', () => {
  const at = (id: string, num: number, den = 1) => ({
    carrierId: asId<CarrierId>(id),
    exact: { num, den },
    passed: true,
  })
  test('is by exact totals; equals share a rank, and the next is left out', () => {
    // 58000/7 is 8285.71…, more than 8285 and less than 8286
    expect(ranking([at('d', 8285), at('a', 9000), at('c', 58_000, 7), at('b', 116_000, 14), at('e', 8286)])).toEqual([
      { carrierId: 'a', rank: 1, shared: false },
      { carrierId: 'e', rank: 2, shared: false },
      { carrierId: 'b', rank: 3, shared: true },
      { carrierId: 'c', rank: 3, shared: true },
      { carrierId: 'd', rank: 5, shared: false },
    ])
  })
  test('leaves out who has not passed, and an empty cycle ranks nobody', () => {
    expect(ranking([{ ...at('a', 9000), passed: false }])).toEqual([])
    expect(ranking([])).toEqual([])
  })
  test('ranks by the text; that equals share a rank is ours', () => {
    expect([rankingBasis.rank.kind, rankingBasis.tie.kind]).toEqual(['article', 'product'])
  })
})
