import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { change } from '../stored'
import { PostOffice } from './post-office'

/** A notice reaches every inbox of its audience once, and WeChat within what people accepted (G3). */
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
    await post.muchLater()
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
    for (const noticeId of three) expect(await post.inbox(noticeId, who)).toHaveLength(1)
    const states = await Promise.all(three.map(async (noticeId) => (await post.message(noticeId, who))?.state))
    expect(states.sort()).toEqual(['failed', 'sent', 'sent'])
  })

  it('one who belongs to two enterprises of the audience has one message and both inboxes', async () => {
    const who = await post.recipient('huairou', { app: 3, wechat: 3 })
    const other = await post.recipient('huairou', { app: 0, wechat: 0 })
    await post.scene.grant('enterprise-member', other.enterpriseId, { personId: who.personId })
    await post.approved('huairou')
    await post.tick()
    expect(post.sent(who)).toHaveLength(1)
    const { items } = await who.must('inbox/list')
    expect(items.filter(({ kind }) => kind === 'notice')).toHaveLength(2)
  })

  it('who has left gets nothing', async () => {
    const who = await post.recipient('pinggu')
    await change(world, 'roles', { personId: who.personId }, { revokedAt: world.cloud.now() })
    const noticeId = await post.approved('pinggu')
    await post.tick()
    expect([post.sent(who).length, await post.message(noticeId, who)]).toEqual([0, undefined])
    expect((await who.must('inbox/list')).items).toEqual([])
    expect(await who.refused('notice/get', { noticeId })).toBe('NOT_FOUND')
  })

  it('nothing goes out before the second person, and to nobody else after', async () => {
    const [inside, outside] = [await post.recipient('fangshan'), await post.recipient('daxing')]
    const noticeId = await post.composed('fangshan')
    await post.tick()
    expect([post.sent(inside).length, (await post.inbox(noticeId, inside)).length]).toEqual([0, 0])
    expect(await inside.refused('notice/get', { noticeId })).toBe('NOT_FOUND')
    await world.must('city-2', 'notice/approve', { noticeId, requestId: key() })
    await post.tick()
    expect([post.sent(inside).length, post.sent(outside).length]).toEqual([1, 0])
    await inside.must('notice/get', { noticeId })
    expect(await outside.refused('notice/get', { noticeId })).toBe('NOT_FOUND')
  })

  it('a yes told twice under one key counts once', async () => {
    const who = await post.recipient('tongzhou', { app: 0, wechat: 0 })
    const request = { templates: ['notice' as const, 'notice' as const], requestId: key() }
    expect(await who.must('inbox/accepted', request)).toEqual({ remaining: { notice: 1 } })
    expect(await who.must('inbox/accepted', request)).toEqual({ remaining: { notice: 1 } })
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
