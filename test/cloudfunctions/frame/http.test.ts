import { request } from 'node:http'
import { refusalText } from '@shared/copy/refusals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { expectRefusal, post } from '../abuse/verdict'
import { openidOf } from '../people'
import { Scene } from '../scene'
import { digest } from '../stored'
import { as, json, raw as rawAt } from './raw'

/** What reaches the functions malformed by HTTP, and what they say when the database fails. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const raw = (method: string, path: string, headers: Record<string, string>, body?: string | Buffer) =>
  rawAt(world.cloud.url, method, path, headers, body)

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
      request(world.cloud.url, { headers: { authorization: 'Bearer a\r\nx-wx-openid: demo-city-admin' } }),
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
