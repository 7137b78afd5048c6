import { type LocalDate, localDate } from '@shared/calendar/local-date'
import { figuring } from '@shared/points/figures'
import { sampleTable } from '@shared/points/sample-table'
import type { Cap, PointsTable } from '@shared/points/table'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { times } from '../../times'
import { ledgerOf, readings, renamed } from './any-ledger'
import { cycle2026, itemId, publishedOn, under } from './builders'
import { Fraction } from './oracle'
import { laterVersion, nextCycleVersion, otherTable } from './other-table'
import { ADMITTED, slowly } from './slow-oracle'

/** The standing of any ledger under any tables, against the definition worked out slowly. */
describe.each([
  ['the shipped table', [sampleTable]],
  ['a table the engine has never seen', [otherTable]],
  ['two versions of a table within the cycle', [otherTable, laterVersion]],
  ['versions of which one begins after the cycle', [otherTable, laterVersion, nextCycleVersion]],
])('%s, against the definition worked out slowly', (_, tables: readonly PointsTable[]) => {
  const ledgers = fc
    .tuple(...tables.filter((table) => table !== nextCycleVersion).map((table) => ledgerOf(table, 14)))
    .map((parts) => parts.flatMap((part, nth) => renamed(under(tables[nth]!, part), nth)))
  test('the same total to the last digit, the same outcome, the same share of every award', () => {
    fc.assert(
      fc.property(ledgers, readings, (entries, chosen) => {
        const figures = figuring({ tables, entries, cycle: cycle2026, admittedOn: localDate(ADMITTED) })(chosen)
        const expected = slowly(
          entries,
          tables.filter(({ effectiveFrom }) => effectiveFrom <= cycle2026.to),
          chosen,
        )
        const { num, den } = figures.total
        expect(new Fraction(BigInt(num), BigInt(den)).equals(expected.total)).toBe(true)
        expect(figures.passed).toBe(expected.passed)
        const { sheet, run } = figures.awards
        const same = expected.awards.map(({ entry, share }, i) => {
          const own = new Fraction(BigInt(run.units[i]!), BigInt(figures.factor.num))
          return sheet.entries[i]!.id === entry.id && own.equals(share)
        })
        expect(same).toEqual(sheet.entries.map(() => true))
      }),
      { numRuns: times(400) },
    )
  })
})

/** Caps of a few names, each at any level, of any windows and in any unit, so that versions share some of them and some not. */
const anyCaps = (levels: readonly Cap['level'][]): fc.Arbitrary<Cap[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
      level: fc.constantFrom(...levels),
      per: fc.subarray(['day', 'month', 'quarter', 'enterprise'] as const),
      limit: fc.oneof(
        fc.record({ points: fc.integer({ min: 1, max: 3000 }) }),
        fc.record({ times: fc.integer({ min: 1, max: 4 }) }),
      ),
    }),
    { selector: ({ id }) => id },
  )
const anyTable = (version: string, effectiveFrom: LocalDate): fc.Arbitrary<PointsTable> =>
  fc
    .record({
      caps: anyCaps(['total', { classId: 'reach' }, { classId: 'depth' }, { itemId: itemId('event') }]),
      deductionCaps: anyCaps(['total', { itemId: itemId('promise') }]),
      once: fc.constantFrom('cycle', 'ever', null),
      total: fc.option(fc.integer({ min: 1000, max: 15_000 })),
      passMark: fc.option(fc.integer({ min: 500, max: 9_000 })),
    })
    .map(({ once, deductionCaps, ...made }) => ({
      ...{ ...otherTable, version, effectiveFrom, ...made },
      deductionCaps: deductionCaps.map((cap) => ({ ...cap, id: `off-${cap.id}` })),
      items: otherTable.items.map((item, nth) => (nth === 0 ? { ...item, once } : item)),
    }))

describe('tables made at random, against the definition worked out slowly', () => {
  const cases = fc.tuple(anyTable('a', publishedOn), anyTable('b', localDate('2026-06-01'))).chain((tables) =>
    fc.tuple(fc.constant(tables), ...tables.map((table) => ledgerOf(table, 12))).map(([made, ...parts]) => ({
      tables: made,
      entries: parts.flatMap((part, nth) => renamed(under(made[nth]!, part), nth)),
    })),
  )
  test('the same total to the last digit, the same outcome', () => {
    fc.assert(
      fc.property(cases, readings, ({ tables, entries }, chosen) => {
        const { total, passed } = figuring({ tables, entries, cycle: cycle2026, admittedOn: localDate(ADMITTED) })(
          chosen,
        )
        const expected = slowly(entries, tables, chosen)
        expect(new Fraction(BigInt(total.num), BigInt(total.den)).minus(expected.total).num).toBe(0n)
        expect(passed).toBe(expected.passed)
      }),
      { numRuns: times(400) },
    )
  })
})
