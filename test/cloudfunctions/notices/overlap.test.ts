import { taskNames } from '@shared/system/tasks'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../world'
import { remove, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { PostOffice } from './post-office'

/** Timers are delivered at least once, may overlap and may die; a message is sent at most once all the same (T16). */
let world: World
let post: PostOffice
beforeAll(async () => {
  world = await openWorld()
  post = new PostOffice(world)
})
afterEach(async () => {
  world.cloud.faults.clear()
  await post.empty()
})
afterAll(() => world.close())

describe('timers that overlap', () => {
  it('twice at once, ten times: each message is sent once', async () => {
    const all = await Promise.all(Array.from({ length: 3 }, () => post.recipient('chaoyang', { app: 10, wechat: 10 })))
    world.cloud.faults.plan([{ action: '*', kind: 'latency', ms: 5 }], 7)
    for (let round = 1; round <= 10; round++) {
      await post.approved('chaoyang', `第 ${round} 份（示例）`)
      await Promise.all([post.overlapping(), post.overlapping()])
      await post.tick()
      expect(all.map((who) => post.sent(who).length)).toEqual([round, round, round])
    }
  })

  it('a second run that begins when the first one’s lease has run out sends nothing twice', async () => {
    const who = await post.recipient('dongcheng', { app: 5, wechat: 5 })
    const noticeId = await post.scene.notice({ deliveredAt: world.cloud.now() })
    await post.waiting(noticeId, who)
    world.cloud.faults.plan([{ action: 'wx.openApi', kind: 'latency', times: 1, ms: 2000 }], 10)
    const slow = post.overlapping()
    await until(async () => (await post.message(noticeId, who))?.state === 'taken')
    later(world, 61_000)
    expect((await post.overlapping())['send-messages']).toBe(0)
    later(world, 2 * minutes)
    await post.overlapping()
    expect(await post.message(noticeId, who)).toMatchObject({ state: 'unknown', error: 'sender lost' })
    await slow
    await post.muchLater()
    expect(post.sent(who)).toHaveLength(1)
    expect(await post.remaining(who)).toBe(4)
    later(world, -61_000 - 2 * minutes)
  })

  it('what the second run has sent, the first one does not send when it comes to it', async () => {
    const all = [
      await post.recipient('dongcheng', { app: 5, wechat: 5 }),
      await post.recipient('dongcheng', { app: 5, wechat: 5 }),
    ]
    const noticeId = await post.scene.notice({ deliveredAt: world.cloud.now() })
    for (const who of all) await post.waiting(noticeId, who)
    world.cloud.faults.plan([{ action: 'wx.openApi', kind: 'latency', times: 1, ms: 2000 }], 10)
    const slow = post.overlapping()
    await until(async () => world.cloud.faults.history().length === 1)
    later(world, 61_000)
    expect((await post.overlapping())['send-messages']).toBe(1)
    await slow
    expect(all.map((who) => post.sent(who).length)).toEqual([1, 1])
    later(world, -61_000)
  })

  it('a sender that died between taking and sending: unknown after two minutes, and not sent', async () => {
    const who = await post.recipient('jingkai')
    const noticeId = await post.scene.notice({ deliveredAt: world.cloud.now() })
    await post.waiting(noticeId, who, { state: 'taken', takenAt: world.cloud.now() })
    await post.tick()
    expect(await post.message(noticeId, who)).toMatchObject({ state: 'taken' })
    await post.muchLater()
    expect(await post.message(noticeId, who)).toMatchObject({ state: 'unknown', error: 'sender lost' })
    expect(post.sent(who)).toEqual([])
  })
})

describe('a run that fails', () => {
  it('in one task: it is named, logged and counted, and the others run', async () => {
    const noticeId = await post.scene.notice({ approvedById: post.scene.stranger(), approvedAt: 1 })
    const broken = { collectionName: 'notices', query: JSON.stringify({ _id: noticeId }) }
    const data = JSON.stringify({ $unset: { audience: '' } })
    await world.cloud.documents.handle('database.modifyDocument', { ...broken, data })
    later(world, 61_000)
    const done = await post.run()
    expect(Object.keys(done).sort()).toEqual([...taskNames].sort())
    expect(Object.entries(done).filter(([, each]) => typeof each !== 'number')).toEqual([['deliver-notices', 'failed']])
    expect(world.cloud.logs('jobs').some(({ text }) => text.includes('"event":"task"'))).toBe(true)
    const { tasks } = await world.must('city-admin', 'system/tasks')
    expect(tasks.filter(({ failedLastHour }) => failedLastHour > 0)).toMatchObject([
      { name: 'deliver-notices', failedLastHour: 1 },
    ])
    await remove(world, 'notices', { _id: noticeId })
    later(world, -61_000)
  })

  it.each(['database.modifyDocument', 'database.insertDocument', 'database.getDocument'])(
    'as it begins: the next one does its work, when its lease has run out (%s)',
    async (action) => {
      const who = await post.recipient('mentougou')
      const noticeId = await post.approved('mentougou', `开始时出错 ${action}（示例）`)
      await remove(world, 'leases')
      world.cloud.faults.plan([{ action, kind: 'error', times: 1 }])
      await post.run().catch(() => undefined)
      expect(world.cloud.faults.history()).toHaveLength(1)
      later(world, 61_000)
      await post.tick()
      expect([post.sent(who).length, (await post.inbox(noticeId, who)).length]).toEqual([1, 1])
      later(world, -61_000)
    },
  )
})

describe('thirty recipients and a bad day', () => {
  it('lose no inbox item, send no message twice, and leave nothing in the air', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => post.recipient('haidian', { app: 2, wechat: 2 })))
    const noticeId = await post.approved('haidian')
    world.cloud.faults.plan(
      [
        { action: 'wx.openApi', kind: 'lost after', probability: 0.15 },
        { action: 'wx.openApi', kind: 'lost before', probability: 0.15 },
        { action: 'database.insertDocument', kind: 'error', probability: 0.1 },
        { action: 'database.modifyDocument', kind: 'error', probability: 0.03 },
      ],
      20260930,
    )
    for (let run = 0; run < 12; run++) {
      await post.run().catch(() => undefined)
      later(world, 61_000) // also a lease that its run could not give back
    }
    const struck = world.cloud.faults.history().length
    world.cloud.faults.clear()
    await post.tick()
    await post.muchLater()
    const messages = await Promise.all(all.map((who) => post.message(noticeId, who)))
    const count = (state: string) => messages.filter((message) => message?.state === state).length
    const sent = all.map((who) => post.sent(who).length)
    console.log(
      `notices: recipients=30 faults=${struck} sent=${count('sent')} unknown=${count('unknown')} failed=${count('failed')}`,
    )
    expect(struck).toBeGreaterThan(5)
    for (const who of all) expect(await post.inbox(noticeId, who)).toHaveLength(1)
    expect(Math.max(...sent)).toBe(1)
    expect(count('sent') + count('unknown') + count('failed')).toBe(30)
    messages.forEach((message, i) => {
      if (message?.state === 'sent') expect(sent[i]).toBe(1)
    })
    expect(await stored(world, 'outbox', { state: { $in: ['waiting', 'taken'] } })).toEqual([])
  })
})

async function until(there: () => Promise<boolean>): Promise<void> {
  while (!(await there())) await new Promise((resolve) => setTimeout(resolve, 10))
}
