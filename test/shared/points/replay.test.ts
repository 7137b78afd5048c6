import { addDays } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import type { LedgerEntry } from '@shared/points/ledger'
import { ranking, rankingBasis } from '@shared/points/ranking'
import { replay } from '@shared/points/replay'
import type { PointsTable } from '@shared/points/table'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import {
  award,
  cycle2026,
  deducted,
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
        { id: 'award:few:x', why: 'BELOW_THRESHOLD' },
        { id: 'deduction:f:1', why: 'ITEM_UNKNOWN' },
      ],
    })
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
