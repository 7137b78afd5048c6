import type { DistrictCode } from '@shared/directory/districts'
import type { NoticeId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { PostOffice } from '../notices/post-office'
import { change, stored } from '../stored'
import { later } from '../way-in/phone'
import { crowd } from './crowd'

/** A notice to very many ends, once for each, and keeps nobody else waiting (G2, G3). */
let world: World
let post: PostOffice
beforeAll(async () => {
  world = await openWorld()
  post = new PostOffice(world)
})
afterAll(() => world.close())

const isOver = async (noticeId: NoticeId) => {
  const [notice] = await stored(world, 'notices', { _id: noticeId })
  const unsent = await stored(world, 'outbox', { noticeId, endedAt: null })
  return notice!.deliveredAt !== null && unsent.length === 0
}

/** Runs the timer every five seconds of its clock until a notice is everywhere. @returns how many runs that took */
async function runUntilOver(
  noticeId: NoticeId,
  most: number,
  after: (runs: number) => Promise<void> = async () => undefined,
): Promise<number> {
  for (let runs = 1; runs <= most; runs++) {
    await post.run().catch(() => later(world, 61_000)) // its lease may be left behind
    await after(runs)
    later(world, 5000)
    if (await isOver(noticeId)) return runs
  }
  throw new Error(`not over after ${most} runs`)
}

/** Everybody has it once, and what is counted is what is there. */
async function expectDelivered(noticeId: NoticeId, district: DistrictCode, size: number, openids: string[]) {
  const [notice] = await stored(world, 'notices', { _id: noticeId })
  const items = (await stored(world, 'inbox', { 'opens.parameters.noticeId': noticeId })).map(({ to }) => to)
  expect(new Set(items).size).toBe(size)
  expect([items.length, notice!.recipients, notice!.delivery.inbox]).toEqual([size, size, size])
  expect(items.every((to) => to.startsWith(`enterprise:e_${district}_`))).toBe(true)

  const messages = await stored(world, 'outbox', { noticeId })
  const count = (state: string) => messages.filter((message) => message.state === state).length
  const ended = { sent: count('sent'), failed: count('failed'), unknown: count('unknown') }
  expect(messages).toHaveLength(openids.length)
  expect(await post.outcome(noticeId)).toEqual({ inbox: size, ...ended })
  const sent = world.cloud.wechat.sent().map(({ openid }) => openid)
  const times = new Map<string, number>()
  for (const openid of sent) times.set(openid, (times.get(openid) ?? 0) + 1)
  const mine = openids.map((openid) => times.get(openid) ?? 0)
  expect(Math.max(...mine)).toBe(1)
  expect(mine.filter((each) => each === 1).length).toBeGreaterThanOrEqual(ended.sent)
  return ended
}

describe('twenty thousand recipients', () => {
  it('all get it in a few runs, and a message and a page of somebody else’s go out meanwhile', async () => {
    const size = 20_000
    const openids = await crowd(world, 'yanqing', size, 200)
    const somebody = await post.recipient('miyun')
    await post.tick()
    later(world, 61_000)

    const noticeId = await post.approved('yanqing')
    await post.waiting(await post.scene.notice({ deliveredAt: world.cloud.now() }), somebody)
    await change(
      world,
      'carriers',
      { _id: stationA },
      { name: '改了名的服务站（示例）', publishedAt: world.cloud.now() },
    )
    const version = async () => (await stored(world, 'snapshot-heads'))[0]?.version
    const old = await version()
    let [toSomebody, published] = [0, 0]
    const began = Date.now()
    const runs = await runUntilOver(noticeId, 20, async (nth) => {
      if (post.sent(somebody).length > 0) toSomebody ||= nth
      if ((await version()) !== old) published ||= nth
    })
    // what ended in the last run may be counted in the next
    await post.tick()
    const ended = await expectDelivered(noticeId, 'yanqing', size, openids)
    console.log(
      `recipients: size=${size} runs=${runs} seconds=${((Date.now() - began) / 1000).toFixed(0)} other_message_in_run=${toSomebody} page_in_run=${published} sent=${ended.sent}`,
    )
    expect(toSomebody).toBeGreaterThan(0)
    expect(toSomebody).toBeLessThanOrEqual(2)
    expect(published).toBeGreaterThan(0)
    expect(published).toBeLessThanOrEqual(2)
    expect(ended).toEqual({ sent: 200, failed: 0, unknown: 0 })
  }, 400_000)
})

describe('runs that die in the middle of a batch', () => {
  it('leave nobody out and count nothing twice', async () => {
    const size = 2500
    const openids = await crowd(world, 'huairou', size, 150)
    const noticeId = await post.approved('huairou')
    world.cloud.faults.plan(
      [
        { action: 'database.insertDocument', kind: 'lost after', probability: 0.1 },
        { action: 'database.insertDocument', kind: 'error', probability: 0.05 },
        { action: 'database.modifyDocument', kind: 'lost after', probability: 0.02 },
        { action: 'database.modifyDocument', kind: 'error', probability: 0.02 },
        { action: 'wx.openApi', kind: 'lost after', probability: 0.1 },
      ],
      20260930,
    )
    const runs = await runUntilOver(noticeId, 300)
    const struck = world.cloud.faults.history().length
    world.cloud.faults.clear()
    later(world, 3 * 60_000)
    await post.tick()
    await post.tick()
    const ended = await expectDelivered(noticeId, 'huairou', size, openids)
    console.log(`recipients: size=${size} runs=${runs} faults=${struck} ${JSON.stringify(ended)}`)
    expect(struck).toBeGreaterThan(20)
    expect(ended.sent + ended.failed + ended.unknown).toBe(150)
  }, 400_000)
})
