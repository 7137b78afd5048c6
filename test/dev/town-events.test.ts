import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedTownEvents } from '../../dev/town-events'
import { expectSound } from '../cloudfunctions/event/fair'
import { Scene } from '../cloudfunctions/scene'
import { codeOf, key, openWorld, type World } from '../world'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await seedTownEvents(world.cloud)
})
afterAll(() => world.close())

it('the town that one looks around in has an event to come to and one to watch, both 示例', async () => {
  const { items } = await world.must(null, 'event/list', { when: 'coming', limit: 10 })
  expect(items.map(({ seats, hasLive }) => [seats, hasLive])).toEqual([
    [20, false],
    [0, true],
  ])
  for (const { title, hostName } of items) for (const name of [title, hostName]) expect(name).toMatch(/（示例）$/)
  const [salon] = items
  const joining = {
    eventId: salon!.id,
    enterpriseId: new Scene(world).a,
    way: 'onsite' as const,
    seats: 2,
    requestId: key(),
  }
  expect(codeOf(await world.call('enterprise-a', 'event/join', joining))).toBe('OK')
  expect(await expectSound(world, salon!.id)).toBe(2)
})
