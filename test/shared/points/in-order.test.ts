import { inOrder } from '@shared/points/in-order'
import { expect, test } from 'vitest'

const ordered = (rows: readonly (readonly [day: number, id: string])[]) =>
  [
    ...inOrder(
      Int32Array.from(rows, ([day]) => day),
      rows.map(([, id]) => id),
    ),
  ].map((at) => rows[at]!.join(' '))

test.each([
  ['a handful', 3],
  ['more than are moved one by one', 40],
])('of %s on one day, the id decides; of the others the day', (_, many) => {
  const names = Array.from({ length: many }, (_, n) => String((n * 7) % 41).padStart(2, '0'))
  const rows = [[9, '00'], ...names.map((id) => [5, id]), [2, '99']] as [number, string][]
  expect(ordered(rows)).toEqual(['2 99', ...names.toSorted().map((id) => `5 ${id}`), '9 00'])
})

test('what is in order stays as it is, and of nothing there is nothing', () => {
  expect(
    ordered([
      [1, 'b'],
      [1, 'c'],
      [2, 'a'],
    ]),
  ).toEqual(['1 b', '1 c', '2 a'])
  expect(ordered([])).toEqual([])
})
