import { localDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type EntryId } from '@shared/ids'
import { applyCaps, type Countable } from '@shared/points/caps'
import { one, ratio } from '@shared/points/ratio'
import type { Cap, CapWindow } from '@shared/points/table'
import { describe, expect, test } from 'vitest'
import { enterpriseId, itemId } from './builders'

const full = { factor: one, cycleCaps: 'scaled-down' } as const
const entry = (id: string, day: string, over: Partial<Countable> = {}): Countable => ({
  id: asId<EntryId>(id),
  itemId: itemId('x'),
  classId: 'c',
  enterpriseId,
  date: localDate(day),
  points: 100,
  ...over,
})
const cap = (limit: Cap['limit'], per: CapWindow[] = [], level: Cap['level'] = 'total'): Cap => ({
  id: 'cap',
  level,
  per,
  limit,
})
const counts = (entries: Countable[], caps: Cap[], scale: Parameters<typeof applyCaps>[2] = full) =>
  applyCaps(entries, caps, scale).map(({ entry, units, limitedBy }) => [entry.id, units, limitedBy])

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

  const apart: [CapWindow, Countable, number][] = [
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
    ['enterprise', entry('b', '2026-06-01', { enterpriseId: null }), 100],
  ]
  test.each(apart)('per %s, after one on 1 June: %o counts %i', (window, second, expected) => {
    const first = entry('a', window === 'quarter' ? '2026-04-01' : '2026-06-01')
    expect(counts([first, second], [cap({ points: 100 }, [window])]).at(-1)?.[1]).toBe(expected)
  })
  test('holds at its own level only', () => {
    const entries = [
      entry('a', '2026-06-01'),
      entry('b', '2026-06-02', { itemId: itemId('y') }),
      entry('c', '2026-06-03', { classId: 'd' }),
    ]
    const units = (level: Cap['level']) => counts(entries, [cap({ points: 100 }, [], level)]).map(([, all]) => all)
    expect([units({ itemId: itemId('x') }), units({ classId: 'c' }), units('total')]).toEqual([
      [100, 100, 0],
      [100, 0, 100],
      [100, 0, 0],
    ])
  })
})

describe('a short cycle', () => {
  const scale = (cycleCaps: 'scaled-down' | 'unscaled') => ({ factor: ratio(12, 7), cycleCaps })
  const kept = (per: CapWindow[], cycleCaps: 'scaled-down' | 'unscaled') =>
    counts([entry('a', '2026-06-01', { points: 200 })], [cap({ points: 100 }, per)], scale(cycleCaps))[0]?.[1]
  test('scales a cap over the cycle, also per enterprise, and not one over a shorter time', () => {
    expect([kept([], 'scaled-down'), kept(['enterprise'], 'scaled-down')]).toEqual([700, 700])
    expect([
      kept(['day'], 'scaled-down'),
      kept(['month'], 'scaled-down'),
      kept(['enterprise', 'quarter'], 'scaled-down'),
    ]).toEqual([1200, 1200, 1200])
    expect([kept([], 'unscaled'), kept(['enterprise'], 'unscaled')]).toEqual([1200, 1200])
  })
})
