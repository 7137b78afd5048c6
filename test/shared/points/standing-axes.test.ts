import { localDate } from '@shared/calendar/local-date'
import { capsAcrossVersions, markAcrossVersions } from '@shared/law/g26/points-silences'
import * as proration from '@shared/law/g26/proration'
import type { Readings } from '@shared/points/readings'
import { standing } from '@shared/points/standing'
import type { PointsTable } from '@shared/points/table'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { award, cycle2026, cycle2027, deducted, itemId, plainTable, publishedOn, sameDay, under } from './builders'
import { of } from './standing-of'

/** What each reading makes of a standing, by the worked example that the law gives of it. */
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
