import { localDate } from '@shared/calendar/local-date'
import { categoryIds } from '@shared/directory/categories'
import type { AmountRule } from '@shared/points/amount'
import { isAttachable, isNamedEvidence } from '@shared/points/evidence'
import { sampleTable } from '@shared/points/sample-table'
import { deductionItemOf, itemOf, type PointsTable, versionOn } from '@shared/points/table'
import { pointsTableSchema } from '@shared/points/table-schema'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import { itemId } from './builders'
import { otherTable } from './other-table'

describe('the shipped table', () => {
  test('says that it is a sample', () => {
    expect(sampleTable).toMatchObject({ official: false, source: '示例规则（非官方）' })
  })
  test('asks evidence of every item, of kinds that a station can attach', () => {
    for (const item of sampleTable.items) {
      expect(item.evidence.length, item.id).toBeGreaterThan(0)
      expect(item.evidence.every(({ kind }) => isNamedEvidence(kind))).toBe(true)
    }
  })
  test('lets a station attach what has a name, and what an item of another table asks for', () => {
    const [first, ...rest] = sampleTable.items
    const asking = { ...sampleTable, items: [...rest, { ...first!, evidence: [{ kind: '全息影像', atLeast: 1 }] }] }
    expect(isAttachable('photo', [])).toBe(true)
    expect(isAttachable('全息影像', [sampleTable])).toBe(false)
    expect(isAttachable('全息影像', [sampleTable, asking])).toBe(true)
  })
  test('fits categories that the directory knows', () => {
    for (const { categories } of sampleTable.items) {
      expect(categoryIds).toEqual(expect.arrayContaining([...categories]))
    }
  })
  test('caps each item in a cycle', () => {
    const capped = sampleTable.caps.flatMap(({ level, per }) =>
      level !== 'total' && 'itemId' in level && per.length === 0 ? [level.itemId] : [],
    )
    expect(capped.toSorted()).toEqual(sampleTable.items.map(({ id }) => id).toSorted())
  })
  test('has a deduction item for each of the three named grounds', () => {
    const grounds = sampleTable.deductions.map(({ ground }) => ground)
    expect(grounds).toEqual(['found-complaint', 'broken-promise', 'activity-not-as-required'])
  })
})

describe('the schema of an imported table', () => {
  test('knows every kind of amount', () => {
    type Schema = z.output<typeof pointsTableSchema>
    expectTypeOf<Schema['items'][number]['amount']['kind']>().toEqualTypeOf<AmountRule['kind']>()
  })

  test.each([
    ['the shipped one', sampleTable],
    ['the other one', otherTable],
  ])('takes %s as it is, also through JSON', (_, table) => {
    expect(pointsTableSchema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table)
  })

  const [first] = otherTable.items
  const [cap] = otherTable.caps
  const broken: [string, object, string][] = [
    ['an unknown key', { role: 'city-admin' }, 'Unrecognized key'],
    ['a day that is none', { effectiveFrom: '2026-02-29' }, 'NOT_A_DATE'],
    ['no items', { items: [] }, 'items'],
    ['an item of a class that is not there', { items: [{ ...first, classId: 'none' }] }, 'UNKNOWN_CLASS'],
    ['two items of one id', { items: [...otherTable.items, first] }, 'DUPLICATE_ID'],
    [
      'an award and a deduction of one id',
      { deductions: [{ ...otherTable.deductions[0], id: 'event' }] },
      'DUPLICATE_ID',
    ],
    ['two classes of one id', { classes: [...otherTable.classes, otherTable.classes[0]] }, 'DUPLICATE_ID'],
    ['two caps of one id', { caps: [cap, cap] }, 'DUPLICATE_ID'],
    ['a cap on an item that is not there', { caps: [{ ...cap, level: { itemId: 'none' } }] }, 'UNKNOWN_LEVEL'],
    ['a cap on a class that is not there', { caps: [{ ...cap, level: { classId: 'none' } }] }, 'UNKNOWN_LEVEL'],
    ['a cap on deductions by an award’s item', { deductionCaps: [cap] }, 'UNKNOWN_LEVEL'],
    ['a cap on deductions by class', { deductionCaps: [{ ...cap, level: { classId: 'reach' } }] }, 'UNKNOWN_LEVEL'],
    ['a cap twice by day', { caps: [{ ...cap, per: ['day', 'day'] }] }, 'DUPLICATE_WINDOW'],
    ['half a hundredth', { items: [{ ...first, amount: { kind: 'fixed', points: 0.5 } }] }, 'int'],
    ['a negative amount', { items: [{ ...first, amount: { kind: 'fixed', points: -100 } }] }, '>0'],
    [
      'a range that its steps miss',
      { items: [{ ...first, amount: { kind: 'range', from: 100, to: 190, step: 50 } }] },
      'UNEVEN_RANGE',
    ],
    [
      'a range that runs backwards',
      { items: [{ ...first, amount: { kind: 'range', from: 200, to: 100, step: 50 } }] },
      'UNEVEN_RANGE',
    ],
    [
      'two tiers from one number',
      {
        items: [
          {
            ...first,
            amount: {
              kind: 'tiers',
              quantity: 'n',
              tiers: [
                { from: 1, points: 1 },
                { from: 1, points: 2 },
              ],
            },
          },
        ],
      },
      'DUPLICATE_TIER',
    ],
    [
      'one kind of evidence twice',
      { items: [{ ...first, evidence: [first!.evidence[0], first!.evidence[0]] }] },
      'DUPLICATE_EVIDENCE',
    ],
    [
      'a ground that the text does not have',
      { deductions: [{ ...otherTable.deductions[0], ground: 'lateness' }] },
      'ground',
    ],
  ]
  test.each(broken)('refuses %s', (_, change, message) => {
    const result = pointsTableSchema.safeParse({ ...otherTable, ...change })
    expect(result.success).toBe(false)
    expect(JSON.stringify(result.error?.issues)).toContain(message)
  })
})

test('a range of one value is a range', () => {
  const amount = { kind: 'range', from: 100, to: 100, step: 50 }
  expect(
    pointsTableSchema.safeParse({ ...otherTable, items: [{ ...otherTable.items[0], amount }], caps: [] }).success,
  ).toBe(true)
})

describe('versions', () => {
  const from = (version: string, day: string): PointsTable => ({
    ...sampleTable,
    version,
    effectiveFrom: localDate(day),
  })
  const versions = [from('2', '2027-10-01'), from('1', '2026-03-01'), from('3', '2028-10-01')]
  test.each([
    ['2026-02-28', undefined],
    ['2026-03-01', '1'],
    ['2027-09-30', '1'],
    ['2027-10-01', '2'],
    ['2028-10-01', '3'],
    ['2040-01-01', '3'],
  ])('on %s version %s governs', (day, version) => {
    expect(versionOn(versions, localDate(day))?.version).toBe(version)
    expect(versionOn([...versions].reverse(), localDate(day))?.version).toBe(version)
  })
  test('an item is found by its id, or not at all', () => {
    expect(itemOf(sampleTable, itemId('S-03'))?.name).toBe('融资对接')
    expect(itemOf(sampleTable, itemId('K-02'))).toBeUndefined()
    expect(deductionItemOf(sampleTable, itemId('K-02'))?.ground).toBe('broken-promise')
    expect(deductionItemOf(sampleTable, itemId('S-03'))).toBeUndefined()
  })
})
