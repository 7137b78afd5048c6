import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { stored } from '../stored'

/** What cannot be is not complained of: each refusal says which rule, and nothing is written. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const file = (own: object) =>
  world.raw('enterprise-a', 'complaint/file', {
    ...{ enterpriseId: scene.a, carrierId: 'station-a', ground: 'missed-appointment', text: '没有人', ...own },
    requestId: key(),
  })
const past = () => scene.now - 3_600_000

describe('a missed appointment', () => {
  it.each([
    ['without its appointment', async () => ({ happenedOn: '2026-09-29' }), 'BOOKING_MISSING'],
    ['before its time', async () => ({ bookingId: await scene.booking() }), 'NOT_YET'],
    [
      'that was cancelled',
      async () => ({ bookingId: await scene.booking({ start: past(), cancelledAt: past() }) }),
      'BOOKING_CANCELLED',
    ],
  ])('%s is none', async (_, about, reason) => {
    const answer = await file(await about())
    expect(answer).toMatchObject({ error: { code: 'FILING_REFUSED', data: { reason, basis: { kind: 'product' } } } })
    expect(await stored(world, 'complaints')).toEqual([])
    expect(await stored(world, 'quotas')).toEqual([])
  })

  it('is one of the day of its appointment', async () => {
    const start = scene.now - 3 * 86_400_000
    expect(await file({ bookingId: await scene.booking({ start }), happenedOn: '2026-01-01' })).toMatchObject({
      value: { happenedOn: '2026-09-27' },
    })
  })
})
