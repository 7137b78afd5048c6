import { localDate } from '@shared/calendar/local-date'
import * as proration from '@shared/law/g26/proration'
import type { Readings } from '@shared/points/readings'
import { outcomeBasis } from '@shared/points/standing'
import type { PointsTable } from '@shared/points/table'
import { describe, expect, test } from 'vitest'
import { award, cycle2027, deducted, itemId, plainTable, sameDay } from './builders'
import { of } from './standing-of'

/** How a standing explains itself: its steps, what each stands on, what counts of an entry, and what other readings would give. */
describe('how it explains itself', () => {
  const result = of([award('r', 4680), deducted('f:1', 50)])
  test('the steps run from what was awarded to the comparison, each on something', () => {
    expect(result.working.map(({ step, value, basis }) => [step, value, basis.kind])).toEqual([
      ['raw', 4680, 'article'],
      ['capped', 4680, 'reading'],
      ['scaled', 8023, 'reading'],
      ['ceiling', 8023, 'reading'],
      ['deducted', 86, 'reading'],
      ['total', 7937, 'product'],
      ['compared', 7937, 'reading'],
    ])
  })
  test('with the ceiling first, the steps say so in that order', () => {
    const steps = of([award('r', 20_000)], { totalCap: 'before' }).working
    expect(steps.slice(1, 4).map(({ step, value }) => [step, value])).toEqual([
      ['capped', 20_000],
      ['ceiling', 15_000],
      ['scaled', 25_714],
    ])
  })
  test('a sample table’s caps stand on us, an official one’s on the operator who imported it', () => {
    const dates = sameDay(localDate('2026-12-01'))
    const kind = (official: boolean) =>
      of([award('r', 1, { dates })], {}, { ...plainTable, official }, cycle2027).working[1]?.basis.kind
    expect([kind(false), kind(true)]).toEqual(['product', 'operator'])
  })
  test('a mark and a total that are not the text’s own stand on the table that sets them, those of the text on the text', () => {
    const dates = sameDay(localDate('2026-12-01'))
    const basesOf = (over: Partial<PointsTable>) => {
      const { working } = of([award('r', 100, { dates })], {}, { ...plainTable, official: true, ...over }, cycle2027)
      const basisOf = (name: string) => working.find(({ step }) => step === name)?.basis
      return [basisOf('ceiling'), basisOf('compared')]
    }
    const text = { kind: 'article', article: '三（三）2' }
    const table = { kind: 'operator', parameter: expect.stringContaining('积分规则表') }
    expect(basesOf({})).toMatchObject([text, text])
    expect(basesOf({ total: 6_000, passMark: 1_200 })).toMatchObject([table, table])
    expect(basesOf({ passMark: 8_001 })).toMatchObject([text, table])
    expect(basesOf({ total: 14_999 })).toMatchObject([table, text])
    // that there is a mark at all the text says, and beside the table's it is said
    const besideOf = (passMark: number) =>
      of([award('r', 100, { dates })], {}, { ...plainTable, passMark }, cycle2027).working.map(({ beside }) => beside)
    expect(besideOf(1_200).filter(Boolean)).toMatchObject([{ quote: expect.stringContaining('达到一定分值') }])
    expect(besideOf(8_000).filter(Boolean)).toEqual([])
  })
  test('an outcome stands on the reading that decides it, and on the mark where none does', () => {
    const basisOf = (raw: number, readings: Partial<Readings> = {}) =>
      outcomeBasis(of([award('r', raw)], readings), plainTable)
    expect(basisOf(4680)).toMatchObject({ kind: 'reading', reading: proration.factor.readings.months })
    expect(basisOf(4680, { factor: 'days' })).toMatchObject({ reading: proration.factor.readings.days })
    expect(basisOf(6000)).toMatchObject({ kind: 'article' })
    expect(outcomeBasis(of([]), { ...plainTable, passMark: 1200 })).toMatchObject({ kind: 'product' })
  })
  test('where a cap in times cut something, which of them counted is ours to say, and the step says it', () => {
    const caps = (limit: { points: number } | { times: number }) => [
      { id: 'x', level: { itemId: itemId('x') }, per: [], limit },
    ]
    const day = (n: number) => ({ dates: sameDay(localDate(`2026-12-0${n}`)) })
    const entries = [award('r1', 100, day(1)), award('r2', 900, day(2))]
    const by = (limit: { points: number } | { times: number }) =>
      of(entries, {}, { ...plainTable, caps: caps(limit) }, cycle2027)
    // the first by day, and not the best
    const first = by({ times: 1 })
    expect([first.capped, first.working[1]]).toMatchObject([
      100,
      { step: 'capped', basis: { kind: 'product', rule: expect.stringContaining('次数') } },
    ])
    for (const limit of [{ times: 2 }, { points: 150 }])
      expect(by(limit).working[1]!.basis).toMatchObject({ rule: '示例规则（非官方）。' })
    expect(of(entries.map((entry) => ({ ...entry, ...day(1) }))).working[1]!.basis.kind).toBe('reading')
  })
  test('the other readings that matter are shown with what they would give', () => {
    expect(of([award('r', 4680)]).otherReadings).toMatchObject([
      { axis: 'factor', reading: 'days', total: 7982, passed: false, basis: { kind: 'reading', reading: '按日折算' } },
    ])
  })
  test('also one that changes the total but not the outcome, or the outcome but not the total', () => {
    expect(of([award('r', 6000)]).otherReadings).toMatchObject([{ axis: 'factor', total: 10_234, passed: true }])
    expect(of([award('r', 4665)]).otherReadings).toMatchObject([
      { axis: 'factor', total: 7957, passed: false },
      { axis: 'comparison', reading: 'rounded', total: 7997, passed: true },
    ])
  })
  test('each entry says how much of it counts and what cut it', () => {
    const limit = { points: 150 }
    const table: PointsTable = {
      ...plainTable,
      caps: [{ id: 'x-day', level: { itemId: itemId('x') }, per: ['day'], limit }],
    }
    expect(of([award('r1', 100), award('r2', 100), award('r3', 100)], {}, table).entries).toEqual([
      { id: 'award:r1:x', counts: 100, limitedBy: null },
      { id: 'award:r2:x', counts: 50, limitedBy: 'x-day' },
      { id: 'award:r3:x', counts: 0, limitedBy: 'x-day' },
    ])
  })
})
