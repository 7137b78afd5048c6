import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, openWorld, type World } from '../../world'
import { change, stored } from '../stored'
import { later } from '../way-in/phone'
import { type Client, Hall } from './hall'

/** What an enterprise is told of its bookings, by the timer (`jobs/tasks/tell-bookings.ts`). */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1])
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world?.close())

const tick = () => world.cloud.runTimer('jobs', 'tick')
const told = async ({ enterpriseId }: Client) =>
  (await stored(world, 'inbox', { to: `enterprise:${enterpriseId}` })).map(({ content }) =>
    'step' in content ? content.step : content.kind,
  )

describe('of a booking its enterprise', () => {
  it('hears with the next tick, once, also when two run at once; who made it has nothing new in it', async () => {
    const client = await hall.client()
    const { id } = await hall.booked(client, await hall.slot(1))
    expect(await told(client)).toEqual([])
    const timer = { Type: 'Timer', TriggerName: 'tick' }
    await Promise.all([1, 2].map(() => world.cloud.invoke('jobs', timer, { source: 'wx_trigger' })))
    await tick()
    expect(await told(client)).toEqual(['booked'])
    expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ untold: false }])
    const [thread] = await stored(world, 'threads', { to: `enterprise:${client.enterpriseId}` })
    expect(thread).toMatchObject({ count: 1, reads: { [client.personId]: 1 } })
  })

  it('hears also where the timer failed in the middle', async () => {
    const client = await hall.client()
    await hall.booked(client, await hall.slot(1))
    world.cloud.faults.plan([{ action: 'database.commitTransaction', kind: 'lost after', times: 1 }])
    await tick()
    world.cloud.faults.clear()
    later(world, 5_000)
    await tick()
    expect(await told(client)).toEqual(['booked'])
  })

  it('hears of the cancellation alone where that came first', async () => {
    const client = await hall.client()
    const { id } = await hall.booked(client, await hall.slot(1))
    expect(codeOf(await hall.cancel(client, id))).toBe('OK')
    await tick()
    expect(await told(client)).toEqual(['cancelled'])
  })

  it('hears nothing of it any more once they have come: what is told of the service stays the latest', async () => {
    const client = await hall.client()
    const { id } = await hall.booked(client, await hall.slot(1))
    await change(world, 'bookings', { _id: id }, { checkedInAt: world.cloud.now() })
    await tick()
    expect(await told(client)).toEqual([])
    expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ untold: false }])
  })
})
