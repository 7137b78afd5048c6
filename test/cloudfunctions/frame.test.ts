import { request as rawRequest } from 'node:http'
import { refusalText } from '@shared/copy/refusals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localTemplates } from '../../dev/cloud'
import { type Answer, key, openWorld, type World } from '../world'
import { expectRefusal, post } from './abuse/verdict'
import { openidOf } from './people'
import { Scene } from './scene'
import { digest, put, stored } from './stored'

/** What reaches the functions malformed: by HTTP, by `callFunction`, by the wrong person. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

/** A request as no well-behaved client sends it. */
function raw(method: string, path: string, headers: Record<string, string> = {}, body: string | Buffer = '') {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const call = rawRequest(world.cloud.url + path, { method, headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    call.on('error', reject)
    call.end(body)
  })
}
const json = { 'content-type': 'application/json' }
const as = (token: string) => ({ ...json, authorization: `Bearer ${token}` })

describe('malformed HTTP', () => {
  it.each(['{', '{"a":', 'undefined', 'NaN', "{'a':1}", '\u0000', '{"a":1}{"b":2}', '<xml/>'])(
    'not JSON: %j',
    async (body) => {
      const reply = await post(world, 'enterprise-a', 'enterprise/mine', body)
      expect(expectRefusal(reply, [], body)).toBe('BAD_INPUT')
    },
  )

  it('an empty body is an empty input', async () => {
    expect(await post(world, 'enterprise-a', 'enterprise/mine', '')).toMatchObject({ status: 200 })
  })

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s', async (method) => {
    expect(expectRefusal(await raw(method, '/call/auth/enter', as('enterprise-a')), [], method)).toBe('BAD_INPUT')
  })

  it.each([
    'nothing/there',
    'constructor/name',
    '__proto__/toString',
    '__proto__/x',
    'auth/__proto__',
    'auth/constructor',
    'auth/toString',
    'auth',
    'auth/enter/more',
    'call/auth/enter',
    'AUTH/ENTER',
    'auth%2Fenter',
    'auth/../auth/enter/x',
    'auth/~orpc',
    `auth/${'x'.repeat(3000)}`,
  ])('no such operation: %s', async (path) => {
    const reply = await raw('POST', `/call/${path}`, as('enterprise-a'), '{}')
    expect(expectRefusal(reply, [], path)).toBe('UNKNOWN_OPERATION')
  })

  it('5 MB and more than the platform takes', async () => {
    const five = await raw('POST', '/call/auth/enter', as('enterprise-a'), JSON.stringify({ x: 'x'.repeat(5_000_000) }))
    expect(expectRefusal(five, [], '5 MB')).toBe('TOO_LARGE')
    const base64 = { ...as('enterprise-a'), 'content-type': 'application/octet-stream' }
    const binary = await raw('POST', '/call/auth/enter', base64, Buffer.alloc(4_000_000, 'x'))
    expect(expectRefusal(binary, [], 'binary')).toBe('TOO_LARGE')
  })

  it('deeply nested JSON', async () => {
    const deep = `${'['.repeat(45_000)}${']'.repeat(45_000)}`
    expect(expectRefusal(await post(world, 'enterprise-a', 'auth/enter', deep), [], 'deep')).toBe('BAD_INPUT')
    const nested = `${'{"x":'.repeat(15_000)}1${'}'.repeat(15_000)}`
    expect(expectRefusal(await post(world, 'enterprise-a', 'auth/enter', nested), [], 'nested')).toBe('BAD_INPUT')
  })

  it.each([
    'Bearer nobody-has-this-token',
    'Bearer ',
    'Bearer',
    'Basic enterprise-a',
    'enterprise-a',
    'Bearer enterprise-a, Bearer city-admin',
    'Bearer enterprise-a city-admin',
    'Bearer enterprise-a\tx',
    "Bearer ' OR '1'='1",
    'Bearer {"$gt":""}',
    'Bearer é',
    'Bearer ../../sessions',
    `Bearer ${'x'.repeat(5000)}`,
    'Bearer __proto__',
    'Bearer constructor',
  ])('is nobody with authorization %j', async (authorization) => {
    const reply = await raw('POST', '/call/auth/enter', { ...json, authorization }, '{}')
    expect(expectRefusal(reply, [], authorization)).toBe('UNAUTHENTICATED')
  })

  it('headers that name a caller are not believed', async () => {
    for (const name of ['x-wx-openid', 'x-wx-source', 'wx_openid', 'x-tcb-source', 'x-forwarded-user', 'openid']) {
      const reply = await raw('POST', '/call/auth/enter', { ...json, [name]: openidOf('city-admin') }, '{}')
      expect(expectRefusal(reply, [], name)).toBe('UNAUTHENTICATED')
    }
  })

  it('a line break in a header never leaves this machine’s client, and none comes back', async () => {
    expect(() =>
      rawRequest(world.cloud.url, { headers: { authorization: 'Bearer a\r\nx-wx-openid: demo-city-admin' } }),
    ).toThrow()
    const reply = await raw('POST', '/call/auth/enter%0d%0aset-cookie:%20a=b', as('enterprise-a'), '{}')
    expect(expectRefusal(reply, [], 'path')).toBe('UNKNOWN_OPERATION')
  })

  it('a token in the query or in the body is no token', async () => {
    const query = await raw('POST', '/call/auth/enter?authorization=Bearer%20city-admin&token=city-admin', json, '{}')
    expect(expectRefusal(query, [], 'query')).toBe('UNAUTHENTICATED')
    const body = await raw('POST', '/call/auth/enter', json, '{"token":"city-admin"}')
    expect(expectRefusal(body, [], 'body')).toBe('UNAUTHENTICATED')
  })
})

describe('when the database fails', () => {
  const errorOf = ({ text }: { text: string }) => (JSON.parse(text) as { error?: object }).error

  it('the answer is INTERNAL and nothing besides; the log has the cause and no input', async () => {
    const secret = '只有填表的人写过的话'
    const input = { creditCode: scene.creditCode(), displayName: secret, requestId: key() }
    const before = await digest(world)
    world.cloud.faults.plan([{ action: 'database.insertDocument', kind: 'error', times: 1 }])
    const reply = await post(world, 'visitor', 'enterprise/join', JSON.stringify(input))
    world.cloud.faults.clear()
    expect([reply.status, errorOf(reply)]).toEqual([500, { code: 'INTERNAL', message: refusalText.INTERNAL }])
    expect(await digest(world)).toEqual(before)
    const logs = world.cloud.logs('api').map(({ text }) => text)
    expect(logs.some((text) => text.includes('"event":"internal"') && text.includes('SYS_ERR'))).toBe(true)
    expect(logs.filter((text) => text.includes(secret) || text.includes(input.creditCode))).toEqual([])
  })

  it('others who keep changing the same documents make it BUSY, and nothing was written', async () => {
    const input = { creditCode: scene.creditCode(), displayName: '小李', requestId: key() }
    const before = await digest(world)
    world.cloud.faults.plan([{ action: 'database.commitTransaction', kind: 'conflict' }])
    const reply = await post(world, 'visitor', 'enterprise/join', JSON.stringify(input))
    world.cloud.faults.clear()
    expect([reply.status, errorOf(reply)]).toEqual([200, { code: 'BUSY', message: refusalText.BUSY }])
    expect(await digest(world)).toEqual(before)
    expect(await world.call('visitor', 'enterprise/join', input)).toMatchObject({ ok: true })
  })
})

describe('callFunction', () => {
  const invoke = async (event: unknown, openid?: string) =>
    (await world.cloud.invoke('api', event, openid === undefined ? {} : { openid })) as Answer
  const codeOf = (answer: Answer) => {
    const { ok, ...rest } = answer
    return ok
      ? 'OK'
      : expectRefusal({ status: statusOf(answer), text: JSON.stringify({ ok, ...rest }) }, [], 'callFunction')
  }
  /** `callFunction` has no HTTP status; the frame's table is met by HTTP alone. */
  const statusOf = (answer: Answer) =>
    answer.ok
      ? 200
      : (({ BAD_INPUT: 400, UNKNOWN_OPERATION: 404, TOO_LARGE: 413 } as Record<string, number>)[answer.error.code] ??
        200)

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
    const mine = await world.wechat<{ person: string; roles: { role: string }[] }>(openidOf('visitor'), 'auth/enter')
    const forged = (await invoke({ path: 'auth/enter', input: {}, ...claims }, openidOf('visitor'))) as typeof mine
    for (const answer of [mine, forged])
      expect(answer).toMatchObject({ value: { person: scene.person('visitor'), roles: [] } })
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
})

describe('what is not for people', () => {
  const timer = { Type: 'Timer', TriggerName: 'tick', Time: '2026-09-30T01:00:00Z', Message: '' }
  /** Something that a run of the jobs would not leave as it is. */
  const waiting = async () =>
    scene.notice({
      approvedBy: scene.stranger(),
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
      expect((await raw('POST', path, json, JSON.stringify(timer))).status).toBe(404)
  })
})
