import { localDate } from '@shared/calendar/local-date'
import { serviceDay } from '@shared/law/g26/service-date'
import type { Readings } from '@shared/points/readings'
import { describe, expect, test } from 'vitest'
import { award, cycle2026, cycle2027, deducted, itemId, plainTable, reversal, sameDay } from './builders'
import { of } from './standing-of'

/** What a standing is: the examples of the requirements, the pass mark, and which entries belong to a cycle. */
describe('the worked examples of the requirements', () => {
  test('46.8 raw is 80.23 by months and passes, 79.82 by days and does not', () => {
    expect(of([award('r', 4680)])).toMatchObject({ raw: 4680, total: 8023, passed: true, factor: { num: 12, den: 7 } })
    expect(of([award('r', 4680)], { factor: 'days' })).toMatchObject({
      total: 7982,
      passed: false,
      factor: { num: 365, den: 214 },
    })
  })
  test('47.5 with 1.0 deducted is 79.71 when deductions scale and 80.43 when they do not', () => {
    const entries = [award('r', 4750), deducted('booking:b', 100)]
    expect(of(entries)).toMatchObject({ total: 7971, deducted: 171, passed: false })
    expect(of(entries, { deductionsScale: 'unscaled' })).toMatchObject({ total: 8043, deducted: 100, passed: true })
  })
})

describe('the pass mark', () => {
  test('a total that only shows as 80.00 has not passed', () => {
    // 46.6666 is not a ledger amount; in days, 46.90 of 214 gives 79.99299…, and 46.91 gives 80.0100…
    expect(of([award('r', 4690)], { factor: 'days' })).toMatchObject({ total: 7999, passed: false })
    expect(of([award('r', 4691)], { factor: 'days' })).toMatchObject({ total: 8001, passed: true })
  })
  test.each([
    [7999, false],
    [8000, true],
    [8001, true],
  ])('in a full cycle %i hundredths pass: %s', (amount, passed) => {
    const dates = sameDay(localDate('2026-12-01'))
    const result = of([award('r', amount, { dates })], {}, plainTable, cycle2027)
    expect(result).toMatchObject({ total: amount, passed, factor: { num: 1, den: 1 }, otherReadings: [] })
    expect(result.working.map(({ step }) => step)).not.toContain('scaled')
  })
})

describe('which entries belong to a cycle', () => {
  const dates = {
    service: localDate('2026-09-30'),
    claim: localDate('2026-10-01'),
    verification: localDate('2026-10-09'),
  }
  test.each([
    ['service', 100, 0],
    ['claim', 0, 100],
    ['verification', 0, 100],
  ] as const)('by the day of %s', (countingDate, in2026, in2027) => {
    const raws = [cycle2026, cycle2027].map(
      (cycle) => of([award('r', 100, { dates })], { countingDate }, plainTable, cycle).raw,
    )
    expect(raws).toEqual([in2026, in2027])
  })
  test.each(Object.entries(serviceDay.example!.gives))(
    'a service completed after the cycle: by the day %s',
    (reading, year) => {
      const { servedOn, completedOn } = serviceDay.example as Record<string, unknown>
      const done = localDate(String(completedOn))
      const late = { service: localDate(String(servedOn)), completed: done, claim: done, verification: done }
      const counts = [cycle2026, cycle2027].filter(
        (cycle) =>
          of([award('r', 100, { dates: late })], { serviceDay: reading as Readings['serviceDay'] }, plainTable, cycle)
            .raw,
      )
      expect(counts.map((cycle) => cycle.year)).toEqual([year])
    },
  )
  test('a reversal recorded in a later cycle takes its entry out of the earlier one', () => {
    const entry = award('r', 100)
    expect(of([entry, reversal(entry)]).raw).toBe(0)
  })
  test('an entry of an item that the table does not know is an error, never a silent zero', () => {
    expect(() => of([award('r', 100, { itemId: itemId('gone') })])).toThrow(/no award item gone/)
    expect(() => of([deducted('f:1', 100, { itemId: itemId('gone') })])).toThrow(/no deduction item gone/)
  })
  test('deductions never take the total below zero', () => {
    expect(of([award('r', 100), deducted('f:1', 300)])).toMatchObject({ total: 0, exact: { num: 0 }, passed: false })
  })
})
