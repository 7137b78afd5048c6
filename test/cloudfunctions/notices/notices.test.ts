import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { change, put, remove, stored } from '../stored'
import { days, later, minutes } from '../way-in/phone'
import { PostOffice } from './post-office'

/** A notice reaches every inbox of its audience once, and WeChat within what people accepted, at most once (G3, T16). */
let world: World
let post: PostOffice
const send = 'subscribeMessage.send'
beforeAll(async () => {
  world = await openWorld()
  post = new PostOffice(world)
})
afterEach(async () => {
  world.cloud.faults.clear()
  await post.empty()
})
afterAll(() => world.close())

/** Enough runs, and time enough, for anything that would be tried again. */
async function muchLater(): Promise<void> {
  for (const ms of [5000, 3 * minutes, 60 * minutes, days]) {
    later(world, ms)
    await post.tick()
  }
  later(world, -days - 63 * minutes - 5000)
}

describe('recipients with different grants', () => {
  it('all have it in the inbox; on WeChat those for whom both sides count a yes', async () => {
    const both = await post.recipient('yanqing', { app: 1, wechat: 1 })
    const neverAsked = await post.recipient('yanqing', { app: 0, wechat: 1 })
    const switchedOff = await post.recipient('yanqing', { app: 2, wechat: 0 })
    const all = [both, neverAsked, switchedOff]
    const first = await post.approved('yanqing', '第一份通知（示例）')
    await post.tick()
    expect(all.map((who) => post.sent(who).length)).toEqual([1, 0, 0])
    expect((await Promise.all(all.map((who) => post.inbox(first, who)))).map((items) => items.length)).toEqual([
      1, 1, 1,
    ])
    expect(await post.message(first, both)).toMatchObject({ state: 'sent', error: null })
    expect(await post.message(first, neverAsked)).toBeUndefined()
    expect(await post.message(first, switchedOff)).toMatchObject({ state: 'failed', error: '43101' })
    expect(await Promise.all(all.map((who) => post.remaining(who)))).toEqual([0, 0, 0])
    expect(await post.outcome(first)).toEqual({ inbox: 3, sent: 1, failed: 1, unknown: 0 })

    const second = await post.approved('yanqing', '第二份通知（示例）')
    await post.tick()
    expect(all.map((who) => post.sent(who).length)).toEqual([1, 0, 0])
    for (const who of all) expect(await post.message(second, who)).toBeUndefined()
    expect(await post.outcome(second)).toEqual({ inbox: 3, sent: 0, failed: 0, unknown: 0 })
    await muchLater()
    expect(all.map((who) => post.sent(who).length)).toEqual([1, 0, 0])
  })

  it('two grants are two messages, in two notices approved at once as well', async () => {
    const who = await post.recipient('miyun', { app: 2, wechat: 2 })
    const three = [
      await post.approved('miyun', '一（示例）'),
      await post.approved('miyun', '二（示例）'),
      await post.approved('miyun', '三（示例）'),
    ]
    await post.tick()
    await post.tick()
    expect(post.sent(who)).toHaveLength(2)
    for (const notice of three) expect(await post.inbox(notice, who)).toHaveLength(1)
    const states = await Promise.all(three.map(async (notice) => (await post.message(notice, who))?.state))
    expect(states.sort()).toEqual(['failed', 'sent', 'sent'])
  })

  it('one who belongs to two enterprises of the audience has one message and both inboxes', async () => {
    const who = await post.recipient('huairou', { app: 3, wechat: 3 })
    const other = await post.recipient('huairou', { app: 0, wechat: 0 })
    await post.scene.grant('enterprise-member', other.enterprise, { person: who.person })
    const notice = await post.approved('huairou')
    await post.tick()
    expect(post.sent(who)).toHaveLength(1)
    const { items } = await who.must<{ items: { about: string }[] }>('inbox/list')
    expect(items.filter(({ about }) => about === notice)).toHaveLength(2)
  })

  it('who has left gets nothing', async () => {
    const who = await post.recipient('pinggu')
    await change(world, 'roles', { person: who.person }, { revokedAt: world.cloud.now() })
    const notice = await post.approved('pinggu')
    await post.tick()
    expect([post.sent(who).length, await post.message(notice, who)]).toEqual([0, undefined])
    expect((await who.must<{ items: unknown[] }>('inbox/list')).items).toEqual([])
    expect(await who.refused('notice/read', { notice })).toBe('NOT_FOUND')
  })

  it('nothing goes out before the second person, and to nobody else after', async () => {
    const [inside, outside] = [await post.recipient('fangshan'), await post.recipient('daxing')]
    const notice = await post.composed('fangshan')
    await post.tick()
    expect([post.sent(inside).length, (await post.inbox(notice, inside)).length]).toEqual([0, 0])
    expect(await inside.refused('notice/read', { notice })).toBe('NOT_FOUND')
    await world.must('city-2', 'notice/approve', { notice, requestId: key() })
    await post.tick()
    expect([post.sent(inside).length, post.sent(outside).length]).toEqual([1, 0])
    await inside.must('notice/read', { notice })
    expect(await outside.refused('notice/read', { notice })).toBe('NOT_FOUND')
  })

  it('a yes told twice under one key counts once', async () => {
    const who = await post.recipient('tongzhou', { app: 0, wechat: 0 })
    const request = { templates: ['notice', 'notice', 'booking'], requestId: key() }
    expect(await who.must('inbox/accepted', request)).toEqual({ remaining: { notice: 1, booking: 1 } })
    expect(await who.must('inbox/accepted', request)).toEqual({ remaining: { notice: 1, booking: 1 } })
    expect(await post.remaining(who)).toBe(1)
  })

  it('a long title is shortened to what WeChat takes', async () => {
    const who = await post.recipient('shunyi')
    await post.approved('shunyi', `${'很长的标题'.repeat(8)}🎉🎉🎉🎉（示例）`)
    await post.tick()
    const [message] = post.sent(who)
    expect([...message!.data.thing1!.value]).toHaveLength(20)
  })
})

describe('what WeChat answers', () => {
  it('43101: the app’s count goes to zero and nothing is sent before another yes', async () => {
    const who = await post.recipient('changping', { app: 5, wechat: 5 })
    world.cloud.wechat.program(send, { errcode: 43101, errmsg: 'user refuse to accept the msg' })
    const notice = await post.approved('changping')
    await post.tick()
    expect(await post.message(notice, who)).toMatchObject({ state: 'failed', error: '43101' })
    expect(await post.remaining(who)).toBe(0)
    await post.approved('changping', '又一份（示例）')
    await post.tick()
    expect(post.sent(who)).toEqual([])
    await who.must('inbox/accepted', { templates: ['notice'], requestId: key() })
    await post.approved('changping', '再一份（示例）')
    await post.tick()
    expect(post.sent(who)).toHaveLength(1)
  })

  it.each([47003, 45009, 40003])(
    '%d: failed with that code, not tried again, the count otherwise kept',
    async (errcode) => {
      const who = await post.recipient('shijingshan', { app: 2, wechat: 2 })
      world.cloud.wechat.program(send, { errcode, errmsg: 'no' })
      const notice = await post.approved('shijingshan', `被拒 ${errcode}（示例）`)
      await post.tick()
      expect(await post.message(notice, who)).toMatchObject({ state: 'failed', error: String(errcode) })
      expect(await post.remaining(who)).toBe(1)
      await muchLater()
      expect(post.sent(who)).toEqual([])
    },
  )

  it('nothing, though it was delivered: unknown, and never sent again', async () => {
    const who = await post.recipient('mentougou')
    world.cloud.wechat.program(send, 'lost')
    const notice = await post.approved('mentougou')
    await post.tick()
    expect(await post.message(notice, who)).toMatchObject({ state: 'unknown' })
    await muchLater()
    expect(post.sent(who)).toHaveLength(1)
    expect(await post.outcome(notice)).toEqual({ inbox: 1, sent: 0, failed: 0, unknown: 1 })
  })

  it.each(['lost before', 'error'] as const)(
    'nothing, and it never arrived (%s): unknown, and never sent again',
    async (kind) => {
      const who = await post.recipient('fengtai', { app: 3, wechat: 3 })
      world.cloud.faults.plan([{ action: 'wx.openApi', kind, times: 1 }])
      const notice = await post.approved('fengtai', `没有回音 ${kind}（示例）`)
      await post.tick()
      world.cloud.faults.clear()
      expect(await post.message(notice, who)).toMatchObject({ state: 'unknown' })
      await muchLater()
      expect(post.sent(who)).toEqual([])
      expect(await post.inbox(notice, who)).toHaveLength(1)
    },
  )

  it('that it is busy (−1): unknown, for nobody can tell, and never sent again', async () => {
    const who = await post.recipient('xicheng')
    world.cloud.wechat.program(send, { errcode: -1, errmsg: 'system error' })
    const notice = await post.approved('xicheng')
    await post.tick()
    expect(await post.message(notice, who)).toMatchObject({ state: 'unknown' })
    await muchLater()
    expect(post.sent(who)).toEqual([])
  })
})

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
    const notice = await post.approved('dongcheng')
    world.cloud.faults.plan([{ action: 'wx.openApi', kind: 'latency', times: 1, ms: 2000 }], 10)
    const slow = post.overlapping()
    await until(async () => (await post.message(notice, who))?.state === 'taken')
    later(world, 61_000)
    expect((await post.overlapping())['send-messages']).toBe(0)
    later(world, 2 * minutes)
    await post.overlapping()
    expect(await post.message(notice, who)).toMatchObject({ state: 'unknown', error: 'sender lost' })
    await slow
    await muchLater()
    expect(post.sent(who)).toHaveLength(1)
    expect(await post.remaining(who)).toBe(4)
    later(world, -61_000 - 2 * minutes)
  })

  it('what the second run has sent, the first one does not send when it comes to it', async () => {
    const all = [
      await post.recipient('dongcheng', { app: 5, wechat: 5 }),
      await post.recipient('dongcheng', { app: 5, wechat: 5 }),
    ]
    await post.approved('dongcheng', '两个人的通知（示例）')
    world.cloud.faults.plan([{ action: 'wx.openApi', kind: 'latency', times: 1, ms: 2000 }], 10)
    const slow = post.overlapping()
    await until(async () => world.cloud.faults.history().length === 1)
    later(world, 61_000)
    expect((await post.overlapping())['send-messages']).toBe(1)
    expect((await slow)['send-messages']).toBe(1)
    expect(all.map((who) => post.sent(who).length)).toEqual([1, 1])
    later(world, -61_000)
  })

  it('a sender that died between taking and sending: unknown after two minutes, and not sent', async () => {
    const who = await post.recipient('jingkai')
    const notice = await post.scene.notice({ deliveredAt: world.cloud.now() })
    const times = { createdAt: world.cloud.now(), takenAt: world.cloud.now(), endedAt: null, error: null }
    const _id = `m_${notice}_${who.person}`
    await put(world, 'outbox', {
      _id,
      person: who.person,
      template: 'notice',
      page: 'x',
      data: { thing1: 'x' },
      state: 'taken',
      ...times,
    })
    await post.tick()
    expect(await post.message(notice, who)).toMatchObject({ state: 'taken' })
    await muchLater()
    expect(await post.message(notice, who)).toMatchObject({ state: 'unknown', error: 'sender lost' })
    expect(post.sent(who)).toEqual([])
  })
})

describe('a task that fails', () => {
  it.each(['database.modifyDocument', 'database.insertDocument', 'database.getDocument'])(
    'is named and logged, and the others run: %s',
    async (action) => {
      await remove(world, 'leases')
      world.cloud.faults.plan([{ action, kind: 'error', times: 1 }])
      const done = await post.tick()
      expect(Object.keys(done)).toEqual(['deliver-notices', 'send-messages', 'repair-bookings', 'encode-directory'])
      expect(Object.values(done).filter((each) => each === 'failed')).toHaveLength(1)
      expect(world.cloud.logs('jobs').some(({ text }) => text.includes('"event":"task"'))).toBe(true)
    },
  )
})

describe('thirty recipients and a bad day', () => {
  it('lose no inbox item, send no message twice, and leave nothing in the air', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => post.recipient('haidian', { app: 2, wechat: 2 })))
    const notice = await post.approved('haidian')
    world.cloud.faults.plan(
      [
        { action: 'wx.openApi', kind: 'lost after', probability: 0.1 },
        { action: 'wx.openApi', kind: 'lost before', probability: 0.1 },
        { action: 'database.insertDocument', kind: 'error', probability: 0.05 },
        { action: 'database.modifyDocument', kind: 'error', probability: 0.03 },
      ],
      20260930,
    )
    for (let run = 0; run < 12; run++) {
      await post.tick()
      later(world, 61_000) // also a lease that its run could not give back
    }
    const struck = world.cloud.faults.history().length
    world.cloud.faults.clear()
    await post.tick()
    await muchLater()
    const messages = await Promise.all(all.map((who) => post.message(notice, who)))
    const count = (state: string) => messages.filter((message) => message?.state === state).length
    const sent = all.map((who) => post.sent(who).length)
    console.log(
      `notices: recipients=30 faults=${struck} sent=${count('sent')} unknown=${count('unknown')} failed=${count('failed')}`,
    )
    expect(struck).toBeGreaterThan(5)
    for (const who of all) expect(await post.inbox(notice, who)).toHaveLength(1)
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
