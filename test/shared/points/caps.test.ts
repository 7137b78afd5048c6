import { localDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type EntryId } from '@shared/ids'
import { applyCaps, type CapScale, uncut } from '@shared/points/caps'
import { compiled } from '@shared/points/compiled'
import type { AwardEntry } from '@shared/points/ledger'
import { one, ratio } from '@shared/points/ratio'
import { sheetOf } from '@shared/points/sheet'
import type { Cap, CapWindow, PointsTable } from '@shared/points/table'
import { describe, expect, test } from 'vitest'
import { award, itemId, plainItem, plainTable, sameDay } from './builders'

const full: CapScale = { factor: one, scaledDown: 'all', acrossVersions: 'together' }
const always = { year: 2027, from: localDate('2026-01-01'), to: localDate('2027-12-31'), shortened: false }
const entry = (id: string, day: string, over: Partial<AwardEntry> = {}): AwardEntry =>
  award(id, 100, { id: asId<EntryId>(id), dates: sameDay(localDate(day)), ...over })

/** x and y are of class c, z of class d. */
const tableWith = (caps: Cap[]): PointsTable => ({
  ...plainTable,
  classes: [...plainTable.classes, { id: 'd', name: '另一类' }],
  items: [plainItem, { ...plainItem, id: itemId('y') }, { ...plainItem, id: itemId('z'), classId: 'd' }],
  caps,
})
const cap = (limit: Cap['limit'], per: CapWindow[] = [], level: Cap['level'] = 'total'): Cap => ({
  id: 'cap',
  level,
  per,
  limit,
})
const counts = (entries: AwardEntry[], caps: Cap[], scale: CapScale = full) => {
  const { awards } = compiled([tableWith(caps)], always)
  const sheet = sheetOf(entries, awards, always, 'service')
  const { units, cutBy } = applyCaps(sheet, awards, scale)
  return sheet.entries.map(({ id }, i) => [id, units[i], cutBy[i] === uncut ? null : awards.caps[cutBy[i]!]!.id])
}

describe('a cap', () => {
  test('that is met exactly has cut nothing; the next entry is cut', () => {
    const three = [entry('a', '2026-06-01'), entry('b', '2026-06-02'), entry('c', '2026-06-03')]
    expect(counts(three, [cap({ points: 200 })])).toEqual([
      ['a', 100, null],
      ['b', 100, null],
      ['c', 0, 'cap'],
    ])
  })
  test('lets the earlier day count first, then the smaller id, whatever the order of arrival', () => {
    const late = [entry('z', '2026-06-02'), entry('b', '2026-06-03'), entry('a', '2026-06-03')]
    expect(counts(late, [cap({ points: 150 })])).toEqual([
      ['z', 100, null],
      ['a', 50, 'cap'],
      ['b', 0, 'cap'],
    ])
  })
  test('in times counts only the entries that count', () => {
    const small = cap({ points: 100 }, ['day'])
    const entries = [
      entry('a', '2026-06-01'),
      entry('b', '2026-06-01'),
      entry('c', '2026-06-02'),
      entry('d', '2026-06-03'),
    ]
    expect(counts(entries, [small, { ...cap({ times: 2 }), id: 'times' }])).toEqual([
      ['a', 100, null],
      ['b', 0, 'cap'],
      ['c', 100, null],
      ['d', 0, 'times'],
    ])
  })

  const apart: [CapWindow, AwardEntry, number][] = [
    ['day', entry('b', '2026-06-01'), 0],
    ['day', entry('b', '2026-06-02'), 100],
    ['month', entry('b', '2026-06-30'), 0],
    ['month', entry('b', '2026-07-01'), 100],
    ['month', entry('b', '2027-06-01'), 100],
    ['quarter', entry('b', '2026-06-30'), 0],
    ['quarter', entry('b', '2026-07-01'), 100],
    ['quarter', entry('b', '2027-06-01'), 100],
    ['enterprise', entry('b', '2026-09-30'), 0],
    ['enterprise', entry('b', '2026-06-01', { enterpriseId: asId<EnterpriseId>('e2') }), 100],
  ]
  test.each(apart)('per %s, after one on 1 June: %o counts %i', (window, second, expected) => {
    const first = entry('a', window === 'quarter' ? '2026-04-01' : '2026-06-01')
    expect(counts([first, second], [cap({ points: 100 }, [window])]).at(-1)?.[1]).toBe(expected)
  })
  test('holds at its own level only', () => {
    const entries = [
      entry('a', '2026-06-01'),
      entry('b', '2026-06-02', { itemId: itemId('y') }),
      entry('c', '2026-06-03', { itemId: itemId('z') }),
      entry('d', '2026-06-04'),
    ]
    const units = (level: Cap['level']) => counts(entries, [cap({ points: 100 }, [], level)]).map(([, all]) => all)
    expect([units({ itemId: itemId('x') }), units({ classId: 'c' }), units('total')]).toEqual([
      [100, 100, 100, 0],
      [100, 0, 100, 0],
      [100, 0, 0, 0],
    ])
  })
})

describe('a short cycle', () => {
  const scale = (scaledDown: CapScale['scaledDown']): CapScale => ({ ...full, factor: ratio(12, 7), scaledDown })
  const kept = (per: CapWindow[], scaledDown: CapScale['scaledDown']) =>
    counts([entry('a', '2026-06-01', { amount: 200 })], [cap({ points: 100 }, per)], scale(scaledDown))[0]?.[1]
  test('scales a cap over the cycle, also per enterprise, and not one over a shorter time', () => {
    expect([kept([], 'all'), kept(['enterprise'], 'points')]).toEqual([700, 700])
    expect([kept(['day'], 'all'), kept(['month'], 'all'), kept(['enterprise', 'quarter'], 'all')]).toEqual([
      1200, 1200, 1200,
    ])
    expect([kept([], 'none'), kept(['enterprise'], 'none')]).toEqual([1200, 1200])
  })

  const twenty = Array.from({ length: 20 }, (_, n) => entry(`e${n + 10}`, '2026-06-01', { amount: 500 }))
  const sumUnder = (limit: Cap['limit'], scaledDown: CapScale['scaledDown']) =>
    counts(twenty, [cap(limit)], scale(scaledDown)).reduce((sum, [, units]) => sum + Number(units), 0)
  test('twenty of 5 points are worth as much under 50 points as under 10 times, whether caps are scaled or not', () => {
    // units are a twelfth of a hundredth: 50 points after scaling are 5000 × 7
    expect([sumUnder({ points: 5000 }, 'all'), sumUnder({ times: 10 }, 'all')]).toEqual([35_000, 35_000])
    expect([sumUnder({ points: 5000 }, 'none'), sumUnder({ times: 10 }, 'none')]).toEqual([60_000, 60_000])
  })
  test('by the reading that leaves times as they are, points alone are scaled', () => {
    expect([sumUnder({ points: 5000 }, 'points'), sumUnder({ times: 10 }, 'points')]).toEqual([35_000, 60_000])
  })
  test('ten times in seven twelfths of a year are five, and five sixths of the sixth', () => {
    const shares = counts(twenty.slice(0, 7), [cap({ times: 10 })], scale('all'))
    expect(shares.map(([, units, limitedBy]) => [units, limitedBy])).toEqual([
      ...Array.from({ length: 5 }, () => [6000, null]),
      [5000, 'cap'],
      [0, 'cap'],
    ])
  })
})

describe('a cap in two versions of a table', () => {
  const limited = (version: string, day: string, limit: Cap['limit']): PointsTable => ({
    ...tableWith([cap(limit)]),
    version,
    effectiveFrom: localDate(day),
  })
  const under = (version: string, entry: AwardEntry): AwardEntry => ({ ...entry, rule: { ...entry.rule, version } })
  const sumOf = (
    limits: [Cap['limit'], Cap['limit']],
    amounts: [number, number],
    across: CapScale['acrossVersions'],
  ) => {
    const tables = [limited('1', '2026-03-01', limits[0]), limited('2', '2026-06-01', limits[1])]
    const entries = [
      under('1', entry('a', '2026-05-01', { amount: amounts[0] })),
      under('2', entry('b', '2026-06-01', { amount: amounts[1] })),
    ]
    const { awards } = compiled(tables, always)
    return applyCaps(sheetOf(entries, awards, always, 'service'), awards, { ...full, acrossVersions: across }).sum
  }
  test.each([
    ['the later one is larger', [{ points: 3000 }, { points: 4000 }], [3000, 2000], 4000, 5000],
    ['the later one is smaller', [{ points: 4000 }, { points: 3000 }], [4000, 2000], 3000, 6000],
    ['each alone would hold', [{ points: 3000 }, { points: 4000 }], [5000, 100], 3100, 3100],
    ['in times', [{ times: 1 }, { times: 1 }], [700, 800], 700, 1500],
    ['one in points, one in times: they share nothing', [{ points: 500 }, { times: 1 }], [700, 800], 1300, 1300],
  ] as const)('%s', (_, limits, amounts, together, apart) => {
    expect(sumOf([...limits], [...amounts], 'together')).toBe(together)
    expect(sumOf([...limits], [...amounts], 'per-version')).toBe(apart)
  })
  test('what counts is one time, also where the scaled limit of its own version lets only a part of it count', () => {
    const tables = [limited('1', '2026-03-01', { times: 1 }), limited('2', '2026-06-01', { times: 3 })]
    const { awards } = compiled(tables, always)
    const entries = [under('1', entry('a', '2026-05-01')), under('2', entry('b', '2026-06-01'))]
    const short = { ...full, factor: ratio(12, 7) }
    // 7/12 of a time; then one of 21/12 is used, and 9/12 are left. In twelfths of a hundredth
    expect([...applyCaps(sheetOf(entries, awards, always, 'service'), awards, short).units]).toEqual([700, 900])
  })
  test('a version that begins after the cycle holds nothing of it back, and one of its last day does', () => {
    const sumWith = (begins: string) => {
      const tables = [limited('1', '2026-03-01', { points: 3000 }), limited('2', begins, { points: 100 })]
      const { awards, versions } = compiled(tables, always)
      const entries = [under('1', entry('a', '2026-05-01', { amount: 2000 }))]
      return [applyCaps(sheetOf(entries, awards, always, 'service'), awards, full).sum, versions]
    }
    expect(sumWith('2028-01-01')).toEqual([2000, 1])
    expect(sumWith('2027-12-31')).toEqual([100, 2])
  })
  test('what a later, looser version let count leaves nothing under the earlier one, and takes nothing off', () => {
    const { awards } = compiled(
      [limited('1', '2026-03-01', { points: 3000 }), limited('2', '2026-06-01', { points: 4000 })],
      always,
    )
    const entries = [
      under('2', entry('a', '2026-06-01', { amount: 3500 })),
      under('1', entry('b', '2026-06-02', { amount: 200 })),
    ]
    expect(applyCaps(sheetOf(entries, awards, always, 'service'), awards, full)).toMatchObject({
      units: new Float64Array([3500, 0]),
      sum: 3500,
    })
  })
  test('a one-off item is one-off whichever version it is awarded under', () => {
    const once = (version: string, day: string): PointsTable => ({
      ...limited(version, day, { points: 9999 }),
      items: [{ ...plainItem, once: 'cycle' }],
    })
    const { awards } = compiled([once('1', '2026-03-01'), once('2', '2026-06-01')], always)
    const entries = [under('1', entry('a', '2026-05-01')), under('2', entry('b', '2026-06-01'))]
    for (const acrossVersions of ['together', 'per-version'] as const)
      expect(applyCaps(sheetOf(entries, awards, always, 'service'), awards, { ...full, acrossVersions }).sum).toBe(100)
  })
})

test('which of two versions is the later one is a matter of their days, not of their order', () => {
  const first = tableWith([cap({ points: 900 })])
  const later: PointsTable = {
    ...tableWith([cap({ points: 500 })]),
    version: '2',
    effectiveFrom: localDate('2027-01-01'),
  }
  for (const versions of [
    [first, later],
    [later, first],
  ])
    expect(compiled(versions, always).awards.caps.map(({ most, mostTogether }) => [most, mostTogether])).toEqual([
      [900, 500],
      [500, 500],
    ])
})
