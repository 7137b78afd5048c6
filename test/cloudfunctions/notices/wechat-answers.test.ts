import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { PostOffice } from './post-office'

/** Whatever WeChat answers, or does not, a message is sent at most once, and the inbox has it (G3, T16). */
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

describe('what WeChat answers', () => {
  it('43101: the app’s count goes to zero and nothing is sent before another yes', async () => {
    const who = await post.recipient('changping', { app: 5, wechat: 5 })
    world.cloud.wechat.program(send, { errcode: 43101, errmsg: 'user refuse to accept the msg' })
    const noticeId = await post.approved('changping')
    await post.tick()
    expect(await post.message(noticeId, who)).toMatchObject({ state: 'failed', error: '43101' })
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
      const noticeId = await post.approved('shijingshan', `被拒 ${errcode}（示例）`)
      await post.tick()
      expect(await post.message(noticeId, who)).toMatchObject({ state: 'failed', error: String(errcode) })
      expect(await post.remaining(who)).toBe(1)
      await post.muchLater()
      expect(post.sent(who)).toEqual([])
    },
  )

  it('nothing, though it was delivered: unknown, and never sent again', async () => {
    const who = await post.recipient('mentougou')
    world.cloud.wechat.program(send, 'lost')
    const noticeId = await post.approved('mentougou')
    await post.tick()
    expect(await post.message(noticeId, who)).toMatchObject({ state: 'unknown' })
    await post.muchLater()
    expect(post.sent(who)).toHaveLength(1)
    expect(await post.outcome(noticeId)).toEqual({ inbox: 1, sent: 0, failed: 0, unknown: 1 })
  })

  it.each(['lost before', 'error'] as const)(
    'nothing, and it never arrived (%s): unknown, and never sent again',
    async (kind) => {
      const who = await post.recipient('fengtai', { app: 3, wechat: 3 })
      world.cloud.faults.plan([{ action: 'wx.openApi', kind, times: 1 }])
      const noticeId = await post.approved('fengtai', `没有回音 ${kind}（示例）`)
      await post.tick()
      world.cloud.faults.clear()
      expect(await post.message(noticeId, who)).toMatchObject({ state: 'unknown' })
      await post.muchLater()
      expect(post.sent(who)).toEqual([])
      expect(await post.inbox(noticeId, who)).toHaveLength(1)
    },
  )

  it('that it is busy (−1): unknown, for nobody can tell, and never sent again', async () => {
    const who = await post.recipient('xicheng')
    world.cloud.wechat.program(send, { errcode: -1, errmsg: 'system error' })
    const noticeId = await post.approved('xicheng')
    await post.tick()
    expect(await post.message(noticeId, who)).toMatchObject({ state: 'unknown' })
    await post.muchLater()
    expect(post.sent(who)).toEqual([])
  })
})
