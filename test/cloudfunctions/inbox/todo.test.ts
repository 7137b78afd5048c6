import { destination } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { claimForm } from '../lifecycle/claim-doc'
import { answersOf } from '../lifecycle/scene'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { change, stored } from '../stored'

/** 待办 is what still asks this reader for something: it is gone once that is done, by whomever, or can no longer be done. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const todo = async (as: Persona) => (await world.must(as, 'inbox/todo', { limit: 100 })).items
const titles = async (as: Persona) => (await todo(as)).map(({ title }) => title)

async function served(): Promise<string> {
  const booking = { bookingId: await scene.arrived(), summary: '已办结', requestId: key() }
  return (await world.must('staff-a', 'desk/complete', booking)).recordId
}
const complaintTold = async () => {
  const about = { enterpriseId: scene.a, carrierId: 'station-a', happenedOn: '2026-09-29', ground: 'attitude' }
  const filing = { ...about, text: '经过', secretFromStation: false, requestId: key() }
  return (await world.must('enterprise-a', 'complaint/file', filing)).id
}
const creditCode = async () => (await stored(world, 'enterprises', { _id: scene.a }))[0]!.creditCode

describe('待办', () => {
  it('a service to confirm, until it is confirmed or denied', async () => {
    for (const verdict of ['confirmed', 'denied']) {
      const recordId = await served()
      expect(await todo('enterprise-a')).toMatchObject([
        {
          asks: 'confirm',
          title: '确认 9月30日 首贷辅导',
          body: expect.stringMatching(/分钟，已办结。青禾路/),
          due: null,
        },
      ])
      const confirm = { recordId, verdict, note: '核对过', requestId: key() }
      await world.must('enterprise-a', 'service/confirm', confirm)
      expect(await titles('enterprise-a')).toEqual([])
    }
  })

  it('is read from the matter: what was done without the message knowing asks no more', async () => {
    const recordId = await served()
    await change(world, 'records', { _id: recordId as never }, { confirmation: 'confirmed' })
    expect(await titles('enterprise-a')).toEqual([])
  })

  it('done by a colleague, it is gone for all of them', async () => {
    const recordId = await served()
    const personId = scene.person('visitor')
    await scene.grant('enterprise-member', scene.a, { personId, activeFrom: 0 })
    expect(await titles('visitor')).toHaveLength(1)
    await world.must('enterprise-a', 'service/confirm', { recordId, verdict: 'confirmed', requestId: key() })
    expect(await titles('visitor')).toEqual([])
    await change(world, 'roles', { personId }, { revokedAt: scene.now })
  })

  it('a complaint to answer, for the station’s managers, until they reply or it is decided', async () => {
    await complaintTold()
    expect(await titles('manager-a')).toEqual([expect.stringMatching(/^收到投诉 S-/)])
    expect(await titles('staff-a')).toEqual([])
    const { items } = await world.must('manager-a', 'complaint/forStation', { carrierId: 'station-a' })
    const stationComplaintId = items.find(({ reply }) => reply === null)!.id
    await world.must('manager-a', 'complaint/reply', { stationComplaintId, text: '情况如下', requestId: key() })
    expect(await titles('manager-a')).toEqual([])

    const complaintId = await complaintTold()
    const hearing = { complaintId, stationSaid: '无', opinion: '不属实', requestId: key() }
    await world.must('district-haidian', 'complaint/hear', hearing)
    expect(await titles('manager-a')).toHaveLength(1)
    const finding = { complaintId, finding: 'not-upheld', reason: '不属实', requestId: key() }
    await world.must('city-2', 'complaint/decide', finding)
    expect(await titles('manager-a')).toEqual([])
  })

  it('the district’s question to the complainant, and to nobody else of the enterprise', async () => {
    const consent = { askedById: scene.stranger(), askedAt: scene.now, agrees: null, answeredAt: null }
    const complaintId = await scene.complaint({ toldAt: null, filedAt: scene.now - 40 * 86_400_000, consent })
    const content = { kind: 'complaint-step', number: 'T-1', step: 'asked' } as const
    const to = `person:${scene.person('enterprise-a')}` as const
    await scene.thread({ to, content, opens: destination('complaint', { complaintId }) })
    expect(await titles('enterprise-a')).toEqual(['投诉 T-1：要你拿个主意'])
    await world.must('enterprise-a', 'complaint/consent', { complaintId, agrees: false, requestId: key() })
    expect(await titles('enterprise-a')).toEqual([])
  })

  it('somebody who asks to join, and somebody who disputes the code, for the manager', async () => {
    const said = { creditCode: await creditCode(), displayName: '小李', requestId: key() }
    await world.must('visitor', 'enterprise/join', said)
    const { creditCode: disputed } = said
    const form = answersOf(claimForm)
    const claim = { procedure: 'code-claim', creditCode: disputed, form, requestId: key() }
    await world.must('visitor', 'lifecycle/raise', claim)
    const asked = (await titles('enterprise-a')).map((title) => title.replace(/ B\d{6}-\w{5}/, ''))
    expect(asked.sort()).toEqual(['代码归属：有人说这个代码是他们企业的', '小李申请加入'])
    const [request] = (await world.must('enterprise-a', 'enterprise/joinRequests', { enterpriseId: scene.a })).items
    const answer = { joinRequestId: request!.id, accept: false, requestId: key() }
    await world.must('enterprise-a', 'enterprise/approveJoin', answer)
    const about = { enterpriseId: scene.a, procedure: 'code-claim' }
    const [raised] = (await world.must('enterprise-a', 'lifecycle/mine', about)).items
    const reply = { caseId: raised!.id, action: 'answer', state: 'review', reason: '执照在我们手里', requestId: key() }
    await world.must('enterprise-a', 'lifecycle/act', reply)
    expect(await titles('enterprise-a')).toEqual([])
  })

  it('the index forgets what was done through an operation, so that a page never looks through it', async () => {
    expect(await stored(world, 'threads', { asks: true, kind: 'access' })).toEqual([])
  })
})

describe('asking again to join', () => {
  const ask = async (displayName: string) =>
    world.must('visitor', 'enterprise/join', { creditCode: await creditCode(), displayName, requestId: key() })
  const thread = async () =>
    (await world.must('enterprise-a', 'inbox/threads', { kind: 'access', limit: 100 })).items.find(({ title }) =>
      title.endsWith('申请加入'),
    )!

  it('while the first waits is no news: what was read stays read, and the queue keeps its order', async () => {
    await ask('小王')
    const { id, count } = await thread()
    await world.must('enterprise-a', 'inbox/read', { threadId: id, seen: count, requestId: key() })
    const [before] = await stored(world, 'joins', { decidedAt: null, enterpriseId: scene.a })
    await ask('王小二')
    expect(await thread()).toMatchObject({ id, count, unread: false, title: '王小二申请加入' })
    const [after] = await stored(world, 'joins', { decidedAt: null, enterpriseId: scene.a })
    expect(after).toEqual({ ...before, displayName: '王小二' })
  })

  it('after the answer asks anew, and is news in the same thread', async () => {
    const { id, count } = await thread()
    const [request] = (await world.must('enterprise-a', 'enterprise/joinRequests', { enterpriseId: scene.a })).items
    const answer = { joinRequestId: request!.id, accept: false, requestId: key() }
    await world.must('enterprise-a', 'enterprise/approveJoin', answer)
    await ask('王小二')
    expect(await thread()).toMatchObject({ id, count: count + 1, unread: true })
  })
})
