import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { fixture, sdk, startCloud, temporaryFolder, withCloud } from './cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startCloud({
    functions: [
      fixture('echo', { envVariables: { VARIABLE: 'configured' } }),
      { ...fixture('echo'), name: 'callback', handler: 'index.callback' },
      { ...fixture('echo'), name: 'unloadable', handler: 'index.absent' },
      fixture('crashing', { timeout: 60, memorySize: 64 }),
      { ...fixture('crashing'), name: 'hasty', timeout: 1 },
      fixture('clocked'),
      fixture('outward'),
    ],
  })
})
afterAll(() => cloud.close())

describe('functions through the SDK', () => {
  it('calls with data and answers the result', async () => {
    const { result } = (await sdk(cloud).callFunction({ name: 'echo', data: { a: [1, '二'] } })) as {
      result: { event: unknown }
    }
    expect(result.event).toEqual({ a: [1, '二'] })
  })

  it('hands over the context that parseContext reads, and the configured variables', async () => {
    const { parsed, variable } = (await cloud.invoke('echo', {}, { openid: 'alice' })) as Record<string, never>
    expect(variable).toBe('configured')
    expect(parsed).toMatchObject({
      memoryLimitInMb: 256,
      timeLimitIns: 20_000,
      functionName: 'echo',
      functionVersion: '$LATEST',
      namespace: 'local-test',
      environment: { WX_OPENID: 'alice', TCB_ENV: 'local-test', TCB_SOURCE: 'wx_client' },
    })
    expect(parsed).toHaveProperty('requestId', expect.stringMatching(/^[\da-f-]{36}$/))
  })

  it('reuses a warm worker and starts anew after redeploy', async () => {
    const count = async () => ((await cloud.invoke('echo', {})) as { invocations: number }).invocations
    const first = await count()
    expect(await count()).toBe(first + 1)
    cloud.redeploy('echo')
    expect(await count()).toBe(1)
  })

  it('lets a function call another, along the chain of sources but without the user', async () => {
    const data = { marker: 7 }
    const { result } = (await cloud.invoke('echo', { call: { name: 'echo', data } }, { openid: 'alice' })) as {
      result: { event: unknown; parsed: { environment: Record<string, string> } }
    }
    expect(result.event).toEqual(data)
    expect(result.parsed.environment.TCB_SOURCE).toBe('wx_client,scf')
    expect(result.parsed.environment).not.toHaveProperty('WX_OPENID')
  })

  it('accepts a handler with a callback', async () => {
    expect(await cloud.invoke('callback', { value: 5 })).toEqual({ called: 5 })
  })

  it('answers null for a function that returns nothing', async () => {
    expect(await cloud.invoke('echo', { reply: undefined, call: undefined })).toHaveProperty('event')
    expect(await cloud.invoke('echo', { reply: null })).toBeNull()
  })

  it('keeps the logs of each invocation', async () => {
    await cloud.invoke('echo', { log: '你好' })
    expect(
      cloud
        .logs('echo')
        .filter(({ level }) => level === 'log')
        .at(-1),
    ).toMatchObject({ text: 'logged 你好', function: 'echo' })
  })
})

describe('failures in the words of the platform', () => {
  const code = (name: string, event: unknown) =>
    cloud.invoke(name, event).then(String, (error: { code: string }) => error.code)

  it('names them by code', async () => {
    expect(await code('absent', {})).toBe('FUNCTION_NOT_FOUND')
    expect(await code('unloadable', {})).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await code('crashing', { how: 'throw' })).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await code('crashing', { how: 'exit' })).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await code('crashing', { how: 'reject later' })).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await code('hasty', { how: 'hang' })).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
    expect(await code('crashing', { how: 'eat memory' })).toBe('FUNCTIONS_MEMORY_LIMIT_EXCEEDED')
  })

  it('tells the SDK the same', async () => {
    await expect(sdk(cloud).callFunction({ name: 'hasty', data: { pause: 60_000 } })).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: expect.stringContaining('timed out after 1 seconds'),
    })
    await expect(sdk(cloud).callFunction({ name: 'crashing', data: { how: 'throw' } })).rejects.toMatchObject({
      message: expect.stringContaining('thrown on purpose'),
    })
  })

  it('costs only the invocation that failed', async () => {
    const others = [40, 80].map((pause) => cloud.invoke('crashing', { pause }))
    const failing = ['exit', 'reject later'].map((how) => code('crashing', { how }))
    expect(await Promise.all(others)).toEqual(['alive', 'alive'])
    expect(await Promise.all(failing)).toEqual(['FUNCTIONS_EXECUTE_FAIL', 'FUNCTIONS_EXECUTE_FAIL'])
    expect(await cloud.invoke('crashing', {})).toBe('alive')
  })

  it('queues beyond its workers and loses nothing', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => cloud.invoke('crashing', { pause: 10 })))
    expect(all).toEqual(Array(20).fill('alive'))
  })

  it('refuses an event above 6 MB', async () => {
    expect(await code('echo', { filler: 'x'.repeat(6 * 1024 * 1024) })).toBe('EXCEED_REQUEST_SIZE_LIMIT')
    expect(await code('echo', { reply: 0, filler: 'x'.repeat(5 * 1024 * 1024) })).toBe('0')
  })
})

it("shifts every worker's Date at once, and nothing but Date", async () => {
  const day = 86_400_000
  for (const offset of [0, 30 * day, -400 * day]) {
    cloud.setClockOffset(offset)
    const before = Date.now() + offset
    const seen = (await cloud.invoke('clocked', {})) as Record<string, number>
    const there = cloud.now()
    const after = Date.now() + offset
    const between = (at: number | undefined, from: number, what: string) => {
      expect(at, what).toBeGreaterThanOrEqual(from)
      expect(at, what).toBeLessThanOrEqual(after)
    }
    for (const key of ['now', 'constructed', 'library', 'again']) between(seen[key], before, key)
    between(Date.parse(String(seen.text)), before - 999, 'in whole seconds')
    between(there, before, 'the cloud')
    expect(seen).toMatchObject({ given: '1970-01-01T00:00:01.000Z', isDate: true, parsed: Date.UTC(2026, 0, 1) })
  }
  cloud.setClockOffset(0)
})

it('lets no function leave the machine, and says which tried', () =>
  withCloud({ functions: [fixture('outward')] }, async (cloud) => {
    expect(await cloud.invoke('outward', { localUrl: `${cloud.url}/health` })).toEqual({
      fetch: 'ENETUNREACH',
      http: 'ENETUNREACH',
      udp: 'ENETUNREACH',
      local: 'reached',
    })
    expect(cloud.violations()).toEqual(['example.com:443', '192.0.2.1:8080', 'udp:192.0.2.2'])
  }))

it('notices a rebuilt bundle by itself', async () => {
  const dir = temporaryFolder()
  const build = (version: number) =>
    writeFileSync(path.join(dir, 'index.js'), `exports.main = () => 'version ${'+'.repeat(version)}'`)
  build(1)
  await withCloud({ functions: [{ ...fixture('echo'), dir }] }, async (cloud) => {
    expect(await cloud.invoke('echo', {})).toBe('version +')
    build(2)
    expect(await cloud.invoke('echo', {})).toBe('version ++')
  })
})
