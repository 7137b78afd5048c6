import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { createClock } from '../../clock'
import { buildInvocation, workerEnvironment } from '../../functions/context'
import { INSIDE } from '../../functions/worker'
import { ENV, fixture, withCloud } from './cloud'

interface Seen {
  before: string[]
  after: string[]
  context: Record<string, unknown>
  event: Record<string, unknown>
}

const people = Array.from({ length: 12 }, (_, i) => `openid-of-${i}`)

it('shows every concurrent invocation its own caller, in the context, in the environment and in getWXContext', () =>
  withCloud({ functions: [fixture('identity')], workersPerFunction: 3 }, async (cloud) => {
    const seen = await Promise.all(
      people.map((openid, i) => cloud.invoke('identity', { pause: 60 - i * 5 }, { openid }) as Promise<Seen>),
    )
    for (const [i, openid] of people.entries()) {
      expect(seen[i]!.before).toEqual([openid, openid, openid])
      expect(seen[i]!.after).toEqual([openid, openid, openid])
    }
  }))

it('leaves no caller behind in a warm worker', () =>
  withCloud({ functions: [fixture('identity')], workersPerFunction: 1 }, async (cloud) => {
    await cloud.invoke('identity', {}, { openid: 'alice' })
    const { before, context } = (await cloud.invoke('identity', {}, { source: 'http' })) as Seen
    expect(before).toEqual([null, '', null])
    expect(context).toEqual({})
  }))

it('gives the context that getWXContext documents', () =>
  withCloud({ functions: [fixture('identity')], wechat: { appid: 'wx123' } }, async (cloud) => {
    const { context, event } = (await cloud.invoke('identity', { a: 1 }, { openid: 'alice' })) as Seen
    expect(context).toEqual({
      OPENID: 'alice',
      APPID: 'wx123',
      CLIENTIP: '127.0.0.1',
      ENV: 'local-test',
      SOURCE: 'wx_client',
    })
    expect(event).toEqual({ a: 1, userInfo: { appId: 'wx123', openId: 'alice' } })
  }))

it('takes no identity from the event', () =>
  withCloud({ functions: [fixture('identity')] }, async (cloud) => {
    const forged = { userInfo: { openId: 'mallory' }, openid: 'mallory', WX_OPENID: 'mallory' }
    const { before } = (await cloud.invoke('identity', forged, { openid: 'alice' })) as Seen
    expect(before).toEqual(['alice', 'alice', 'alice'])
  }))

/** The hazard that the pool exists to prevent: without it, the first test above would see this. */
it('would mix callers up if two invocations shared a worker', async () => {
  const platform = { env: ENV, appid: 'wx1', adminUrl: () => '' }
  const config = fixture('identity')
  const setup = {
    entry: path.join(config.dir, 'index.js'),
    exportName: 'main',
    handler: config.handler,
    environment: workerEnvironment(platform, config),
    clock: createClock().shared,
  }
  const shared = new Worker(INSIDE, { env: setup.environment, execArgv: [], workerData: setup })
  const answers = new Promise<Seen[]>((resolve) => {
    const values: Seen[] = []
    shared.on('message', ({ type, value }) => {
      if (type === 'result' && values.push(JSON.parse(value)) === 2) resolve(values)
    })
  })
  for (const openid of ['alice', 'bob'])
    shared.postMessage(buildInvocation(platform, config, { pause: 30 }, { openid, source: 'wx_client' }))
  const [first] = await answers
  await shared.terminate()
  expect(first!.before).toEqual(['alice', 'alice', 'alice'])
  expect(first!.after).toEqual(['alice', 'bob', 'bob'])
})
