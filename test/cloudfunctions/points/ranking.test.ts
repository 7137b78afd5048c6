import { asId, type ListId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { expect, it } from 'vitest'
import { codeOf } from '../../world'
import { stationB } from '../newcomers'
import { put, stored } from '../stored'
import { cancelling } from './cancelling'
import { inTown, type Listing, stationA } from './listing'

/** The ranking is of those that are 培育成功 (G26 三（二）): who lost that since stands apart, with the day (rankedWhileRecognised). */
let town: Listing
inTown((opened) => {
  town = opened
})

const ranking = () => town.world.must('city-1', 'lists/ranking', { cycleYear: 2026 })
const standing = async () => {
  const { stations } = await town.world.must('city-1', 'points/standings', { carrierIds: [stationA], cycleYear: 2026 })
  return stations[0]!
}

it('a station that is cancelled after its list has no rank any more, the next moves up, and no list is offered it', async () => {
  await town.settle()
  const cancel = await cancelling(town.world)
  const listId = await town.checked()
  expect(await town.publish(listId)).toMatchObject({ value: { state: 'published' } })
  // a second batch with one that has fewer points
  const [list] = await stored(town.world, 'points-lists', { _id: listId })
  const [first] = list!.results
  const second = {
    ...first!,
    carrierId: stationB,
    name: '第二家',
    exact: { num: first!.exact.num - 1, den: first!.exact.den },
  }
  await put(town.world, 'points-lists', { ...list!, _id: asId<ListId>('li_second'), results: [second] })
  const before = await ranking()
  expect(before.rows.map(({ carrierId, rank }) => [carrierId, rank])).toEqual([
    [stationA, 1],
    [stationB, 2],
  ])
  expect([before.apart, (await standing()).object]).toEqual([[], true])
  expect(codeOf(await cancel())).toBe('OK')
  const after = await ranking()
  expect(after.rows.map(({ carrierId, rank }) => [carrierId, rank])).toEqual([[stationB, 1]])
  expect(after.apart).toMatchObject([{ carrierId: stationA, total: first!.total, what: 'cancelled', on: '2026-11-16' }])
  expect(after.apartBasis.line).toContain(productRules.rankedWhileRecognised.rule)
  expect((await standing()).object).toBe(false)
})
