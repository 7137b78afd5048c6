import type { Listed } from '@shared/directory/listed'
import { asId, type CarrierId } from '@shared/ids'
import { expect, it } from 'vitest'
import { inOrder } from '@/packages/city/stations/in-order'
import type { Standing } from '@/packages/city/stations/use-standings'

const names = ['甲', '乙', '丙', '丁', '戊']
const totals = [7000, 8100, 8600, 0, undefined]
const stations = names.map((name, at) => ({ id: asId<CarrierId>(`s${at}`), name }) as Listed)
const standings = new Map(
  totals.flatMap((total, at): [CarrierId, Standing][] =>
    total === undefined ? [] : [[asId(`s${at}`), { total } as Standing]],
  ),
)
const ordered = (order: 'near' | 'high' | 'name') =>
  inOrder(stations, order, { standings, threshold: 8000 }).map(({ name }) => name)

it('the nearest to the line first, above it or below; the highest first; what is not known yet last', () => {
  expect(ordered('near')).toEqual(['乙', '丙', '甲', '丁', '戊'])
  expect(ordered('high')).toEqual(['丙', '乙', '甲', '丁', '戊'])
})

it('by name in Chinese', () => {
  expect(ordered('name')).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'zh')))
})
