import { localDate } from '@shared/calendar/local-date'
import { capsAcrossVersions, markAcrossVersions } from '@shared/law/g26/points-silences'
import * as proration from '@shared/law/g26/proration'
import { serviceDay } from '@shared/law/g26/service-date'
import type { LedgerEntry } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { outcomeBasis, standing } from '@shared/points/standing'
import type { PointsTable } from '@shared/points/table'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import {
  award,
  cycle2026,
  cycle2027,
  deducted,
  itemId,
  plainTable,
  publishedOn,
  reversal,
  sameDay,
  under,
} from './builders'

function of(
  entries: LedgerEntry[],
  readings: Partial<Readings> = {},
  table: PointsTable = plainTable,
  cycle = cycle2026,
) {
  return standing(
    { entries: under(table, entries), tables: [table], cycle, admittedOn: publishedOn },
    { ...defaultReadings, ...readings },
  )
}

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

describe('the worked example of every axis in the law', () => {
  const axes = {
    factor: proration.factor,
    lengthFrom: proration.lengthFrom,
    itemCaps: proration.itemCaps,
    totalCap: proration.totalCap,
    deductionsScale: proration.deductionsScale,
  }
  for (const [axis, { example }] of Object.entries(axes)) {
    test.each(Object.entries(example.gives))(`${axis}: %s`, (reading, total) => {
      const limit = { points: example.itemCap ?? 1_000_000 }
      const table: PointsTable = {
        ...plainTable,
        caps: [{ id: 'x-cycle', level: { itemId: itemId('x') }, per: [], limit }],
      }
      const entries = [award('r', example.raw), ...(example.deducted ? [deducted('f:1', example.deducted)] : [])]
      const admittedOn = localDate(example.admittedOn ?? '2026-03-01')
      const readings = { ...defaultReadings, [axis]: reading }
      expect(standing({ entries, tables: [table], cycle: cycle2026, admittedOn }, readings).total).toBe(total)
    })
  }
  test.each(Object.entries(proration.timesCaps.example.gives))('timesCaps: %s', (reading, total) => {
    const { raw, each, mostTimes } = proration.timesCaps.example
    const entries = Array.from({ length: raw / each! }, (_, n) => award(`r${n}`, each!))
    const limit = { times: mostTimes! }
    const table: PointsTable = { ...plainTable, caps: [{ id: 'x', level: { itemId: itemId('x') }, per: [], limit }] }
    const readings = { ...defaultReadings, timesCaps: reading as Readings['timesCaps'] }
    expect(of(entries, readings, table).total).toBe(total)
  })
  test.each(Object.entries(capsAcrossVersions.example!.gives))('capsAcrossVersions: %s', (reading, total) => {
    const { capBefore, rawBefore, capAfter, rawAfter } = capsAcrossVersions.example as Record<string, unknown>
    const version = (version: string, day: string, points: unknown): PointsTable => ({
      ...plainTable,
      ...{ version, effectiveFrom: localDate(day) },
      caps: [{ id: 'x-cycle', level: { itemId: itemId('x') }, per: [], limit: { points: Number(points) } }],
    })
    const tables = [version('1', '2026-10-01', capBefore), version('2', '2027-04-01', capAfter)]
    const on = (record: string, raw: unknown, day: string, rule: PointsTable) =>
      under(rule, [award(record, Number(raw), { dates: sameDay(localDate(day)) })])
    const entries = [...on('r1', rawBefore, '2026-12-01', tables[0]!), ...on('r2', rawAfter, '2027-05-01', tables[1]!)]
    const readings = { ...defaultReadings, capsAcrossVersions: reading as Readings['capsAcrossVersions'] }
    expect(standing({ entries, tables, cycle: cycle2027, admittedOn: publishedOn }, readings).total).toBe(total)
  })
  describe('markAcrossVersions', () => {
    const { markBefore, markAfter, raw, gives } = markAcrossVersions.example as unknown as Record<string, number> & {
      gives: Record<string, string>
    }
    const version = (version: string, day: string, over: Partial<PointsTable>): PointsTable => ({
      ...plainTable,
      ...{ version, effectiveFrom: localDate(day), ...over },
    })
    const before = version('1', '2026-03-01', { passMark: markBefore!, total: 15_000 })
    const after = version('2', '2027-04-01', { passMark: markAfter!, total: 1_500 })
    const by = (reading: string, tables: PointsTable[]) => {
      const entries = under(tables[0]!, [award('r', raw!, { dates: sameDay(localDate('2026-12-01')) })])
      const readings = { ...defaultReadings, markAcrossVersions: reading as Readings['markAcrossVersions'] }
      return standing({ entries, tables, cycle: cycle2027, admittedOn: publishedOn }, readings)
    }
    test.each(Object.entries(gives))('%s', (reading, outcome) => {
      expect(by(reading, [before, after]).passed ? 'passed' : 'short').toBe(outcome)
    })
    test('the total goes with the mark, the steps stand on the reading, and the other one is shown', () => {
      const [last, first] = [by('last', [before, after]), by('first', [after, before])]
      expect([last, first]).toMatchObject([
        { threshold: markAfter, ceiling: 1_500, total: 1_500 },
        { threshold: markBefore, ceiling: 15_000, total: raw },
      ])
      for (const { working } of [last, first]) {
        const bases = working.filter(({ step }) => step === 'ceiling' || step === 'compared').map(({ basis }) => basis)
        expect(bases).toMatchObject(Array(2).fill({ kind: 'reading', article: '三（二）' }))
      }
      expect(last.otherReadings).toMatchObject([{ axis: 'markAcrossVersions', reading: 'first', total: raw }])
    })
    test('of one version, and of one that changes neither, nothing is asked', () => {
      const same = version('2', '2027-04-01', { passMark: markBefore!, total: 15_000 })
      for (const tables of [[before], [before, same]]) {
        expect(by('last', tables).otherReadings).toEqual([])
        expect(by('last', tables).working.some(({ basis }) => basis.kind === 'reading')).toBe(false)
      }
    })
    test('where the first begins within the cycle, it is the cycle’s first', () => {
      const late = [
        { ...before, effectiveFrom: localDate('2026-11-01') },
        { ...after, effectiveFrom: localDate('2027-04-01') },
      ]
      expect(by('first', late).threshold).toBe(markBefore)
    })
  })
  test('comparison: 46.65 is 79.97, short of the mark, and 80.0 when rounded to a tenth first', () => {
    expect(of([award('r', proration.comparison.example.raw)])).toMatchObject({
      total: proration.comparison.example.gives.unrounded,
      passed: false,
    })
    expect(of([award('r', 4665)], { comparison: 'rounded' }).passed).toBe(true)
    // 46.64 is 79.954…, which rounds to 80.0 as well; 46.63 is 79.937…, which does not
    expect(of([award('r', 4664)], { comparison: 'rounded' }).passed).toBe(true)
    expect(of([award('r', 4663)], { comparison: 'rounded' }).passed).toBe(false)
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
