import { afterAll, beforeAll, expect, it } from 'vitest'
import { localTemplates } from '../../../dev/cloud'
import { openWorld, type World } from '../../world'
import { openidOf } from '../people'
import { Scene } from '../scene'
import { digest, put, stored } from '../stored'
import { json, raw } from './raw'

/** Timers and WeChat's pushes are not for people: a user who imitates them achieves nothing (T22). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const timer = { Type: 'Timer', TriggerName: 'tick', Time: '2026-09-30T01:00:00Z', Message: '' }
/** Something that a run of the jobs would not leave as it is. */
const waiting = async () =>
  scene.notice({
    approvedById: scene.stranger(),
    approvedAt: scene.now,
    audience: { districts: ['haidian'], tiers: [], industries: [], sizes: [] },
  })

it.each(['visitor', 'enterprise-a', 'city-admin'] as const)(
  'jobs, started by %s, do nothing (T22)',
  async (persona) => {
    await waiting()
    const before = await digest(world)
    for (const event of [timer, { ...timer, userInfo: null }, {}, null])
      expect(await world.cloud.invoke('jobs', event, { openid: openidOf(persona) })).toEqual({ refused: true })
    expect(await digest(world)).toEqual(before)
  },
)

it('jobs, started by the platform without being a timer, do nothing', async () => {
  await waiting()
  const before = await digest(world)
  for (const event of [{}, null, 'Timer', { Type: 'timer' }, { type: 'Timer' }, [timer]])
    expect(await world.cloud.invoke('jobs', event)).toEqual({ refused: true })
  expect(await digest(world)).toEqual(before)
  await world.cloud.runTimer('jobs', 'tick')
  expect(await digest(world)).not.toEqual(before)
})

const off = (openid: string) => ({
  FromUserName: openid,
  Event: 'subscribe_msg_change_event',
  List: { TemplateId: localTemplates.notice, SubscribeStatusString: 'reject' },
})
const acceptsOf = async () => (await stored(world, 'accepts', { _id: `${scene.person('enterprise-a')}:notice` }))[0]

it('events, sent by a user, switch off nobody’s messages; sent by WeChat they do', async () => {
  const _id = `${scene.person('enterprise-a')}:notice`
  await put(world, 'accepts', { _id, remaining: 2 })
  const before = await digest(world)
  for (const openid of [openidOf('enterprise-b'), openidOf('enterprise-a'), openidOf('city-admin')])
    expect(await world.cloud.invoke('events', off(openidOf('enterprise-a')), { openid })).toBe('success')
  expect(await digest(world)).toEqual(before)
  expect(await world.cloud.invoke('events', off(openidOf('enterprise-a')), { source: 'wx_unknown' })).toBe('success')
  expect(await acceptsOf()).toEqual({ _id, remaining: 0 })
})

it.each([
  [null],
  [{}],
  ['x'],
  [{ ...off('x'), List: 'x' }],
  [{ ...off('x'), List: [{ TemplateId: 7 }] }],
  [{ ...off('x'), FromUserName: { $gt: '' } }],
  [{ ...off('x'), FromUserName: '' }],
  [{ ...off('x'), Event: '__proto__' }],
  [{ ...off('x'), List: { TemplateId: '__proto__', SubscribeStatusString: 'reject' } }],
  [{ ...off('x'), List: { TemplateId: 'constructor', SubscribeStatusString: 'reject' } }],
])('events answer and change nothing: %j', async (event) => {
  const before = await digest(world)
  expect(await world.cloud.invoke('events', event, { source: 'wx_unknown' })).toBe('success')
  expect(await digest(world)).toEqual(before)
})

it('neither jobs nor events is reachable by HTTP', async () => {
  for (const path of ['/jobs', '/events', '/call/../jobs', '/api', '/'])
    expect((await raw(world.cloud.url, 'POST', path, json, JSON.stringify(timer))).status).toBe(404)
})
