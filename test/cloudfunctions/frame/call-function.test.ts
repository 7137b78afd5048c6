import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Answer, key, openWorld, type World } from '../../world'
import { expectRefusal } from '../abuse/verdict'
import { openidOf } from '../people'
import { Scene } from '../scene'

/** What reaches the functions malformed by `callFunction`, and who they believe it comes from. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const invoke = async (event: unknown, openid?: string) =>
  (await world.cloud.invoke('api', event, openid === undefined ? {} : { openid })) as Answer
const codeOf = (answer: Answer) =>
  answer.ok ? 'OK' : expectRefusal({ status: statusOf(answer), text: JSON.stringify(answer) }, [], 'callFunction')
/** `callFunction` has no HTTP status; the frame's table is met by HTTP alone. */
const statusOf = (answer: Answer) =>
  answer.ok
    ? 200
    : (({ BAD_INPUT: 400, UNKNOWN_OPERATION: 404, TOO_LARGE: 413 } as Record<string, number>)[answer.error.code] ?? 200)

it.each([
  [{}],
  [null],
  ['auth/enter'],
  [7],
  [[]],
  [{ path: 7, input: {} }],
  [{ path: null }],
  [{ path: ['auth/enter'] }],
  [{ path: { $gt: '' } }],
  [{ path: 'x'.repeat(81) }],
  [{ input: {} }],
])('the event %j is refused', async (event) => {
  expect(codeOf(await invoke(event, openidOf('enterprise-a')))).toBe('BAD_INPUT')
})

it.each([[null], [undefined]])('no input (%j) is an empty one', async (input) => {
  expect(codeOf(await invoke({ path: 'auth/enter', input }, openidOf('enterprise-a')))).toBe('OK')
})

it.each([['{}'], [7], [[]], [true], [{ openid: 'x' }], [{ userInfo: {} }]])(
  'the input %j is refused',
  async (input) => {
    expect(codeOf(await invoke({ path: 'auth/enter', input }, openidOf('enterprise-a')))).toBe('BAD_INPUT')
  },
)

it('says who calls by the platform’s word alone', async () => {
  const claims = {
    userInfo: { openId: openidOf('city-admin'), appId: 'x' },
    openid: openidOf('city-admin'),
    OPENID: openidOf('city-admin'),
    WX_OPENID: openidOf('city-admin'),
    environment: { WX_OPENID: openidOf('city-admin') },
    headers: { authorization: 'Bearer city-admin' },
    token: 'city-admin',
  }
  const mine = await world.wechat(openidOf('visitor'), 'auth/enter')
  const forged = (await invoke({ path: 'auth/enter', input: {}, ...claims }, openidOf('visitor'))) as typeof mine
  for (const answer of [mine, forged])
    expect(answer).toMatchObject({ value: { personId: scene.person('visitor'), roles: [] } })
  expect(codeOf(await invoke({ path: 'auth/enter', input: {}, ...claims }))).toBe('UNAUTHENTICATED')
  expect(codeOf(await invoke({ path: 'notice/list', input: {}, ...claims }, openidOf('visitor')))).toBe('FORBIDDEN')
})

it('a WeChat user who sends the shape of an HTTP request stays who they are', async () => {
  const event = {
    path: '/call/notice/list',
    httpMethod: 'POST',
    headers: { authorization: 'Bearer city-admin' },
    body: '{}',
  }
  expect(codeOf(await invoke(event, openidOf('visitor')))).toBe('UNKNOWN_OPERATION')
  expect(codeOf(await invoke({ ...event, path: 'notice/list' }, openidOf('visitor')))).toBe('FORBIDDEN')
})

it('a megabyte is refused here too', async () => {
  const event = { path: 'access/accept', input: { code: 'x'.repeat(1_000_000), requestId: key() } }
  expect(codeOf(await invoke(event, openidOf('visitor')))).toBe('BAD_INPUT')
})
