import { figuring } from '@shared/points/figures'
import { axisNames, type Readings, readingAxes } from '@shared/points/readings'
import { sampleTable } from '@shared/points/sample-table'
import { standing } from '@shared/points/standing'
import type { Cap, PointsTable } from '@shared/points/table'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { times } from '../../times'
import { facts, ledgerOf, readings } from './any-ledger'
import { award, cycle2026, deducted, itemId, sameDay } from './builders'
import { Fraction, type NestedCaps, oracle2026 } from './oracle'

/** The standing of any ledger against an oracle that shares nothing with the engine. */
describe('against an independent oracle in BigInt fractions', () => {
  const classOf: Record<string, string> = { a: 'p', b: 'p', c: 'q' }
  const caps = fc.record<NestedCaps>({
    items: fc.record({ a: limit(), b: limit(), c: limit() }),
    classes: fc.record({ p: limit(), q: limit() }),
    all: limit(),
    deductions: limit(),
  })
  function limit() {
    return fc.integer({ min: 1, max: 12_000 })
  }

  test('nested caps over the cycle, all readings: the same total to the last digit, the same outcome', () => {
    const cases = caps.chain((limits) => fc.tuple(fc.constant(limits), ledgerOf(tableOf(limits))))
    fc.assert(
      fc.property(cases, readings, ([limits, entries], chosen) => {
        // the oracle knows neither cycles nor a station's own length
        const dated = entries.map((entry) =>
          entry.kind === 'reversal' ? entry : { ...entry, dates: sameDay(cycle2026.from) },
        )
        // nor reversals of reversals
        const ledger = dated.filter(({ id }) => !id.startsWith('reversal:reversal:'))
        const own: Readings = { ...chosen, lengthFrom: 'publication' }
        const { exact, passed } = standing(facts(tableOf(limits), ledger), own)
        const expected = oracle2026(ledger, limits, classOf, own)
        expect(new Fraction(BigInt(exact.num), BigInt(exact.den)).equals(expected.total)).toBe(true)
        expect(passed).toBe(expected.passed)
      }),
      { numRuns: times(2000) },
    )
  })

  test('around the pass mark, hundredth by hundredth, it agrees on who passed', () => {
    const limits: NestedCaps = {
      items: { a: 99_999, b: 1, c: 1 },
      classes: { p: 99_999, q: 1 },
      all: 99_999,
      deductions: 99_999,
    }
    const table = tableOf(limits)
    for (let points = 4500; points <= 4800; points++) {
      const ledger = [award('r', points, { itemId: itemId('a') }), deducted('f:1', 7)]
      const figuresOf = figuring(facts(table, ledger))
      for (const chosen of allReadings()) {
        const { passed } = figuresOf(chosen)
        expect(passed, `${points} ${JSON.stringify(chosen)}`).toBe(oracle2026(ledger, limits, classOf, chosen).passed)
      }
    }
  })

  function tableOf(limits: NestedCaps): PointsTable {
    const cap = (id: string, level: Cap['level'], points: number): Cap => ({ id, level, per: [], limit: { points } })
    return {
      ...sampleTable,
      classes: [
        { id: 'p', name: 'p' },
        { id: 'q', name: 'q' },
      ],
      items: ['a', 'b', 'c'].map((id) => ({
        ...sampleTable.items[0]!,
        id: itemId(id),
        classId: classOf[id]!,
      })),
      caps: [
        ...Object.entries(limits.items).map(([item, points]) => cap(`item-${item}`, { itemId: itemId(item) }, points)),
        ...Object.entries(limits.classes).map(([id, points]) => cap(`class-${id}`, { classId: id }, points)),
        cap('all', 'total', limits.all),
      ],
      deductions: [{ ...sampleTable.deductions[0]!, id: itemId('d') }],
      deductionCaps: [cap('off', 'total', limits.deductions)],
    }
  }

  function allReadings(): Readings[] {
    const axes = axisNames.filter((axis) => !['lengthFrom', 'countingDate', 'markAcrossVersions'].includes(axis))
    return axes.reduce<Readings[]>(
      (sets, axis) =>
        sets.flatMap((set) => Object.keys(readingAxes[axis].readings).map((name) => ({ ...set, [axis]: name }))),
      [defaultReadings],
    )
  }
})
