import { enoughRatings } from '@shared/rating/figure'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { change, stored } from '../stored'

/** A rating says something of the service, not of who gave it (C4, T4). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const summary = () => world.must(null, 'rating/summary', { carrierId: 'station-a' })
const rate = async (own: object = {}) => {
  const recordId = await scene.record({ confirmation: 'confirmed' })
  await world.must('enterprise-a', 'rating/rate', { recordId, stars: 1, text: '评价原文', requestId: key(), ...own })
}

describe('what is shown of ratings', () => {
  it('until there are enough: how many, and neither figure, star nor time', async () => {
    for (let count = 1; count < enoughRatings; count++) {
      await rate()
      expect(await summary()).toEqual({ count, average: null, enough: enoughRatings, items: [], next: null })
      const page = await world.must(null, 'directory/carrier', { carrierId: 'station-a' })
      expect(page.rating).toEqual({ count, average: null, enough: enoughRatings })
    }
  })

  it('from then on: the average; a text after its check; a name only where it was allowed', async () => {
    await rate({ anonymous: false })
    const unchecked = await summary()
    expect(unchecked).toMatchObject({ count: enoughRatings, average: 1 })
    expect(JSON.stringify(unchecked)).not.toContain('评价原文')
    const [last] = await stored(world, 'ratings', { anonymous: true })
    await change(world, 'ratings', { _id: last!._id }, { textPassedAt: world.cloud.now() })
    const { items } = await summary()
    expect(items.filter(({ text }) => text === '评价原文')).toHaveLength(1)
    expect(items.map(({ by }) => by).sort()).toEqual(
      [...Array.from({ length: enoughRatings - 1 }, () => '海淀区某企业'), '禾木精工有限公司（示例）'].sort(),
    )
  })
})
