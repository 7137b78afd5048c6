import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { change, stored } from '../stored'

/** One row for one matter: what belongs together lies together, and what T4 keeps apart does not. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const threads = async (as: Persona, kind?: string) =>
  (await world.must(as, 'inbox/threads', { limit: 100, ...(kind && { kind }) })).items
const messages = async (as: Persona, threadId: string) =>
  (await world.must(as, 'inbox/list', { threadId, limit: 100 })).items

describe('a thread', () => {
  it('of a service has its day and name, and all that was told of it, to each side', async () => {
    const booking = { bookingId: await scene.arrived(), summary: '已办结', requestId: key() }
    const { recordId } = await world.must('staff-a', 'desk/complete', booking)
    const denial = { recordId, verdict: 'denied', note: '没有来过', requestId: key() }
    await world.must('enterprise-a', 'service/confirm', denial)
    const check = { recordId, finding: 'stands', reason: '有签到', requestId: key() }
    await world.must('city-1', 'service/check', check)
    const [enterprises] = await threads('enterprise-a', 'record')
    expect(enterprises).toMatchObject({ title: '9月30日 首贷辅导', count: 3 })
    expect(enterprises!.line).toBe('核查有了结果：这次首贷辅导确有其事')
    expect((await messages('enterprise-a', enterprises!.id)).map(({ title }) => title).reverse()).toEqual([
      '首贷辅导，请确认',
      '你们否认了一次首贷辅导',
      '核查有了结果：这次首贷辅导确有其事',
    ])
    expect((await threads('staff-a', 'record'))[0]).toMatchObject({ title: '9月30日 首贷辅导', count: 2 })
  })

  it('of a booking goes on from when it was made to what was served; who made it has nothing new in it', async () => {
    const personId = scene.person('visitor')
    await scene.grant('enterprise-member', scene.a, { personId, activeFrom: 0 })
    const asked = { slotId: await scene.slot(), enterpriseId: scene.a, requestId: key() }
    const { id: bookingId } = await world.must('visitor', 'booking/book', asked)
    await world.must('visitor', 'booking/book', asked)
    await world.cloud.runTimer('jobs', 'tick')
    const of = async (as: Persona) =>
      (await threads(as)).find(({ opens }) => JSON.stringify(opens).includes(bookingId))!
    expect(await of('enterprise-a')).toMatchObject({ count: 1, unread: true, opens: { screen: 'ticket' } })
    expect((await of('enterprise-a')).title).toMatch(/^\d+月\d+日 \d\d:\d\d 首贷辅导$/)
    expect(await of('visitor')).toMatchObject({ count: 1, unread: false, line: '约好了' })
    await world.must('enterprise-a', 'booking/cancel', { bookingId, requestId: key() })
    expect(await of('visitor')).toMatchObject({ count: 2, unread: true, line: '预约取消了' })
    expect(await of('enterprise-a')).toMatchObject({ count: 2, unread: true })
    await change(world, 'roles', { personId }, { revokedAt: scene.now })
    const arrived = await scene.arrived()
    await world.must('staff-a', 'desk/complete', { bookingId: arrived, summary: '已办结', requestId: key() })
    const [thread] = await stored(world, 'threads', { 'matter.bookingId': arrived })
    expect(thread).toMatchObject({ to: `enterprise:${scene.a}`, content: { kind: 'record' } })
  })

  it('of a claim has its verification, and what was taken back of it', async () => {
    const claimId = await scene.claim()
    await world.must('city-1', 'points/verify', { claimId, decision: 'verified', requestId: key() })
    const [row] = (await world.must('city-2', 'points/ledger', { carrierId: 'station-a' })).items
    const entry = { carrierId: 'station-a', rowId: row!.id, reason: '查明没有这回事', requestId: key() }
    await world.must('city-2', 'points/reverse', entry)
    const [thread, ...others] = await threads('staff-a', 'points')
    expect(others).toEqual([])
    expect(thread).toMatchObject({ count: 2, line: '记的 2 分撤回了' })
  })

  it('of a notice has its title and why it came, and opens the notice', async () => {
    const noticeId = await scene.delivered()
    const [thread] = await threads('enterprise-a', 'notice')
    expect(thread).toMatchObject({
      title: '示例通知',
      line: '发给你，因为：海淀区',
      count: 1,
      opens: { screen: 'notice' },
    })
    const about = await world.must('enterprise-a', 'notice/get', { noticeId })
    expect(about.unreadThreadId).toBe(thread!.id)
    await world.must('enterprise-a', 'inbox/read', { threadId: thread!.id, seen: 1, requestId: key() })
    expect((await world.must('enterprise-a', 'notice/get', { noticeId })).unreadThreadId).toBeNull()
  })

  it('delivered twice is one, and one that a crash left half told is made whole', async () => {
    const composed = { title: '送两次的通知', body: '示例', sample: true, audience: {}, requestId: key() }
    const { id: noticeId } = await world.must('city-admin', 'notice/compose', composed)
    await world.must('city-2', 'notice/approve', { noticeId, requestId: key() })
    await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
    const found = await stored(world, 'threads', { 'matter.noticeId': noticeId })
    const items = await stored(world, 'inbox', { 'opens.parameters.noticeId': noticeId })
    expect(found.map(({ _id }) => _id).sort()).toEqual(items.map(({ threadId }) => threadId).sort())
    expect(new Set(found.map(({ count }) => count))).toEqual(new Set([1]))
  })

  it('of a secret complaint is never the thread of the deduction that followed, nor of what others call it', async () => {
    const complaintId = await scene.heardComplaint({ bookingId: await scene.arrived({ start: scene.now - 1000 }) })
    const finding = {
      complaintId,
      finding: 'upheld',
      reason: '属实',
      deduct: { itemId: 'K-01', reason: '属实', proof: '记录' },
    }
    await world.must('city-2', 'complaint/decide', { ...finding, requestId: key() })
    await scene.agreedFor(complaintId)
    const [told] = await threads('manager-a', 'complaint')
    const [deducted] = await threads('manager-a', 'points')
    expect([told!.count, deducted!.count]).toEqual([1, 2])
    expect(told!.id).not.toBe(deducted!.id)
    expect((await threads('staff-a')).filter(({ kind }) => kind === 'complaint')).toEqual([])
    const seen = JSON.stringify([await threads('manager-a'), await world.must('manager-a', 'inbox/todo')])
    const [complaint] = await stored(world, 'complaints', { _id: complaintId })
    for (const word of [complaintId, complaint!.number, complaint!.bookingId!, complaint!.enterpriseId])
      expect(seen).not.toContain(word)
    // of its messages the station sees the day, as of nine o’clock, and never when it was really told
    const nine = new Date(told!.at + 8 * 3_600_000).toISOString().slice(11)
    expect(nine).toBe('09:00:00.000Z')
  })
})
