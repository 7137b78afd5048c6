import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { fixture, sdk, startCloud } from './cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startCloud({ functions: [fixture('echo')], collections: ['things'] })
})
beforeEach(() => cloud.faults.clear())
afterAll(() => cloud.close())

/** How a call through the SDK ends: `ok`, or the code of its error. */
const outcome = () =>
  sdk(cloud)
    .callFunction({ name: 'echo', data: { reply: 1 } })
    .then(
      () => 'ok',
      (error: { code: string }) => error.code,
    )
const runs = () => cloud.logs('echo').filter(({ text }) => text.startsWith('Duration')).length
const action = 'functions.invokeFunction'

it('answers the planned error as often as told, without doing the work', async () => {
  cloud.faults.plan([{ action: 'functions.*', kind: 'error', code: 'EXCEED_REQUEST_LIMIT', times: 2 }])
  const before = runs()
  expect([await outcome(), await outcome(), await outcome()]).toEqual([
    'EXCEED_REQUEST_LIMIT',
    'EXCEED_REQUEST_LIMIT',
    'ok',
  ])
  expect(runs()).toBe(before + 1)
})

it('loses the request before the work or the answer after it', async () => {
  const before = runs()
  cloud.faults.plan([{ action, kind: 'lost before', times: 1 }])
  expect(await outcome()).toBe('ECONNRESET')
  expect(runs()).toBe(before)
  cloud.faults.plan([{ action, kind: 'lost after', times: 1 }])
  expect(await outcome()).toBe('ECONNRESET')
  expect(runs()).toBe(before + 1)
})

it('strikes by the seed alone', async () => {
  const rules = [{ action: '*', kind: 'error' as const, probability: 0.5 }]
  const sequence = async (seed: number) => {
    cloud.faults.plan(rules, seed)
    const outcomes: string[] = []
    for (let i = 0; i < 16; i++) outcomes.push(await outcome())
    return outcomes.join()
  }
  const first = await sequence(7)
  expect(await sequence(7)).toBe(first)
  expect(await sequence(8)).not.toBe(first)
  expect(first).toContain('ok')
  expect(first).toContain('SYS_ERR')
  expect(cloud.faults.history().every(({ kind }) => kind === 'error')).toBe(true)
})

it('delays, jumps the clock, and leaves other actions alone', async () => {
  cloud.faults.plan([{ action, kind: 'clock jump', ms: 3600_000, times: 1 }])
  const before = cloud.now()
  expect(await outcome()).toBe('ok')
  expect(cloud.now() - before).toBeGreaterThanOrEqual(3600_000)
  cloud.setClockOffset(0)
  cloud.faults.plan([{ action, kind: 'latency', ms: 400, times: 1 }], 10)
  const started = performance.now()
  await outcome()
  expect(performance.now() - started).toBeGreaterThan(350)
  cloud.faults.plan([{ action: 'storage.*', kind: 'error' }])
  expect(await outcome()).toBe('ok')
})

it('makes a transaction conflict, which the SDK then runs anew', async () => {
  const db = sdk(cloud).database()
  await db.collection('things').add({ _id: 'counter', n: 0 })
  cloud.faults.plan([{ action: 'database.modifyDocument', kind: 'conflict', times: 2 }])
  let attempts = 0
  await db.runTransaction(async (transaction: Awaited<ReturnType<typeof db.startTransaction>>) => {
    attempts++
    await transaction
      .collection('things')
      .doc('counter')
      .update({ n: db.command.inc(1) })
  })
  expect(attempts).toBe(3)
  expect((await db.collection('things').doc('counter').get()).data).toEqual([{ _id: 'counter', n: 1 }])
})
