import { beijingDate } from '@shared/calendar/beijing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { Scene } from '../scene'
import { stored } from '../stored'
import { Phone } from './phone'

/** 这是我们的企业: who finds their code registered by another is heard, and so is the other; one who merely says so changes nothing. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

let people = 0
const newcomer = () => new Phone(world, `openid-of-disputer-${++people}`)
const facts = { name: '代码之争有限公司（示例）', district: 'haidian', industry: 'it', tier: 'none', size: 'micro' }
async function registered() {
  const [manager, creditCode] = [newcomer(), scene.creditCode()]
  const { enterpriseId } = await manager.must('enterprise/register', { creditCode, ...facts, requestId: key() })
  return { manager, creditCode, enterpriseId: enterpriseId as string }
}
const say = (who: Phone, creditCode: string, claim = '执照原件在我这里') =>
  who.call('enterprise/dispute', { creditCode, displayName: '老李', claim, requestId: key() })
const seenBy = async (as: string, creditCode: string) =>
  of(creditCode, (await world.must(as, 'enterprise/disputes', { limit: 100 })).items)
/** A row that ties the officer says no more than the name. */
const of = <T extends { name: string; tied: object | null }>(creditCode: string, rows: T[]) =>
  rows.filter((each) => each.tied !== null || (each as { creditCode?: string }).creditCode === creditCode)
const decide = (disputeId: string, decision: string, as = 'district-haidian') =>
  world.raw(as, 'enterprise/decideDispute', { disputeId, decision, reason: '看过双方的材料', requestId: key() })
async function disputed() {
  const company = await registered()
  const asker = newcomer()
  await say(asker, company.creditCode)
  const [dispute] = await seenBy('district-haidian', company.creditCode)
  return { ...company, asker, disputeId: dispute!.id as string }
}
const state = async (who: Phone) => (await who.must('enterprise/mine')).enterprises[0]!

describe('saying 这是我们的企业', () => {
  it('answers alike whether the code is registered or not, and writes of one that is not to nobody (T10)', async () => {
    const { creditCode } = await registered()
    const [there, not] = await Promise.all([say(newcomer(), creditCode), say(newcomer(), scene.creditCode())])
    expect(there).toEqual(not)
    expect(await stored(world, 'disputes')).toHaveLength(1)
  })

  it('by itself changes nothing for the incumbent, who is told, without by whom', async () => {
    const { manager, enterpriseId, asker } = await disputed()
    expect(await state(manager)).toMatchObject({ frozen: false, codeUnusual: false })
    await manager.must('booking/book', { slotId: await scene.slot(), enterpriseId, requestId: key() })
    const inbox = await manager.must('inbox/list')
    const about = await manager.must('enterprise/disputesAbout', { enterpriseId })
    expect(about.items).toMatchObject([{ claim: '执照原件在我这里', answer: null, decision: null }])
    expect(inbox.items).toMatchObject([{ title: '有人说你们登记的代码是他们企业的' }])
    for (const hidden of ['老李', asker.personId, asker.openid])
      expect(JSON.stringify([inbox, about])).not.toContain(hidden)
  })

  it('goes to the district of the enterprise as it was then, though the incumbent moves away', async () => {
    const { manager, enterpriseId, creditCode } = await disputed()
    await manager.must('enterprise/update', { enterpriseId, ...facts, district: 'chaoyang', requestId: key() })
    expect(await seenBy('district-haidian', creditCode)).toHaveLength(1)
    expect(await seenBy('district-chaoyang', creditCode)).toHaveLength(0)
    expect(await seenBy('city-1', creditCode)).toHaveLength(1)
  })

  it('twice by one person is one dispute while it is open; after the answer it can be said anew, and what was before is kept', async () => {
    const { creditCode, asker, disputeId } = await disputed()
    await say(asker, creditCode, '再说一遍')
    expect(await seenBy('district-haidian', creditCode)).toMatchObject([{ file: { claim: '执照原件在我这里' } }])
    expect(codeOf(await decide(disputeId, 'dismissed'))).toBe('OK')
    expect(await seenBy('district-haidian', creditCode)).toEqual([])
    await say(asker, creditCode, '有新材料')
    expect(await seenBy('district-haidian', creditCode)).toMatchObject([{ file: { claim: '有新材料' } }])
    const [kept] = (await stored(world, 'disputes')).filter(({ _id }) => _id === disputeId)
    expect(kept!.past).toMatchObject([{ claim: '执照原件在我这里', decided: [{ decision: 'dismissed' }] }])
  })
})

describe('the incumbent', () => {
  it('is heard once, and the officer reads it', async () => {
    const { manager, creditCode, disputeId, asker } = await disputed()
    const answer = () => ({ disputeId, answer: '我们 2019 年就登记了', requestId: key() })
    expect(await asker.refused('enterprise/answerDispute', answer())).toBe('FORBIDDEN')
    await manager.must('enterprise/answerDispute', answer())
    expect(await manager.refused('enterprise/answerDispute', answer())).toBe('WRONG_STATE')
    expect(await seenBy('district-haidian', creditCode)).toMatchObject([{ file: { answer: '我们 2019 年就登记了' } }])
  })
})

describe('an officer', () => {
  it('who finds nothing changes nothing; both sides are told', async () => {
    const { manager, asker, disputeId } = await disputed()
    expect(codeOf(await decide(disputeId, 'dismissed'))).toBe('OK')
    expect(await state(manager)).toMatchObject({ frozen: false })
    expect((await manager.must('inbox/list')).items[0]!.title).toBe('代码归属的异议不成立')
    expect((await asker.must('inbox/list')).items[0]!.title).toBe('你提的代码归属异议不成立')
    for (const decision of ['dismissed', 'doubted', 'lifted'])
      expect(codeOf(await decide(disputeId, decision))).toBe('WRONG_STATE')
  })

  it('who doubts freezes the code for whatever is new in its name, not for what is there; lifting it lets all go on', async () => {
    const { manager, enterpriseId, creditCode, disputeId } = await disputed()
    const [member, joining] = [newcomer(), newcomer()]
    const code = await manager.invite('enterprise-member', enterpriseId)
    await joining.must('enterprise/join', { creditCode, displayName: '小张', requestId: key() })
    const { items: asked } = await manager.must('enterprise/joinRequests', { enterpriseId })
    const joinRequestId = asked[0]!.id
    expect(codeOf(await decide(disputeId, 'doubted'))).toBe('OK')
    expect(await state(manager)).toMatchObject({ frozen: true })

    const attempts = (): Promise<{ ok: boolean }>[] => [
      member.call('access/accept', { code, requestId: key() }),
      manager.call('access/invite', {
        ...{ role: 'enterprise-member', scope: enterpriseId, displayName: '小王' },
        requestId: key(),
      }),
      manager.call('enterprise/update', { enterpriseId, ...facts, name: '改名', requestId: key() }),
      manager.call('enterprise/approveJoin', { joinRequestId, accept: true, requestId: key() }),
    ]
    const refused = (await Promise.all(attempts())) as Parameters<typeof codeOf>[0][]
    expect(refused.map(codeOf)).toEqual(Array.from({ length: 4 }, () => 'ENTERPRISE_FROZEN'))
    const about = { carrierId: 'station-a', ground: 'attitude', happenedOn: beijingDate(world.cloud.now()) }
    const filing = { enterpriseId, ...about, text: '没有人接待', requestId: key() }
    expect(codeOf(await world.wechat(manager.openid, 'complaint/file', { ...filing, secretFromStation: true }))).toBe(
      'OK',
    )
    // saying no to who asks is nothing new, and asking tells nothing
    const other = newcomer()
    expect(await other.must('enterprise/join', { creditCode, displayName: '小赵', requestId: key() })).toEqual({
      asked: true,
    })
    expect(await seenBy('district-haidian', creditCode)).toMatchObject([{ doubted: true }])

    expect(codeOf(await decide(disputeId, 'lifted'))).toBe('OK')
    expect(await state(manager)).toMatchObject({ frozen: false })
    for (const attempt of attempts()) expect(await attempt).toMatchObject({ ok: true })
    expect(await seenBy('district-haidian', creditCode)).toEqual([])
  })

  it('of two doubts lifts one: the code stays frozen until the other is lifted too; decided at once they agree', async () => {
    const { manager, creditCode, disputeId } = await disputed()
    await say(newcomer(), creditCode, '是我们的')
    const both = (await seenBy('district-haidian', creditCode)).map(({ id }) => id as string)
    expect(both).toContain(disputeId)
    expect(outcomes(await Promise.all(both.map((id) => decide(id, 'doubted'))))).toEqual(['OK', 'OK'])
    expect(codeOf(await decide(both[0]!, 'lifted'))).toBe('OK')
    expect(await state(manager)).toMatchObject({ frozen: true })
    expect(codeOf(await decide(both[1]!, 'lifted', 'city-1'))).toBe('OK')
    expect(await state(manager)).toMatchObject({ frozen: false })
  })

  it('who says 我有利害关系 hands it to another, and sees no more of it', async () => {
    const { creditCode, disputeId } = await disputed()
    await world.must('district-haidian', 'enterprise/recuse', { disputeId, requestId: key() })
    const [seen] = (await seenBy('district-haidian', creditCode)).filter(({ id }) => id === disputeId)
    expect(seen).toEqual({ id: disputeId, name: facts.name, tied: expect.objectContaining({ tie: 'declared' }) })
    expect(codeOf(await decide(disputeId, 'dismissed'))).toBe('CONFLICT_OF_INTEREST')
    expect(codeOf(await decide(disputeId, 'dismissed', 'city-1'))).toBe('OK')
  })

  it('who belongs to it reads nothing of it and decides nothing', async () => {
    const { creditCode, disputeId, enterpriseId } = await disputed()
    const officer = newcomer()
    await scene.grant('district-officer', 'haidian', { personId: officer.personId })
    const seen = async () => (await officer.must('enterprise/disputes', { limit: 100 })).items
    expect((await seen()).find(({ id }) => id === disputeId)).toMatchObject({ file: { displayName: '老李' } })
    await scene.grant('enterprise-member', enterpriseId, { personId: officer.personId, revokedAt: scene.now })
    const tied = (await seen()).find(({ id }) => id === disputeId)
    expect(tied).toMatchObject({ tied: { tie: 'enterprise', tenure: { from: expect.any(Number) } } })
    for (const secret of ['执照', '老李', creditCode]) expect(JSON.stringify(tied)).not.toContain(secret)
    const asked = { disputeId, decision: 'dismissed', reason: '没问题', requestId: key() }
    expect(await officer.refusedRaw('enterprise/decideDispute', asked)).toBe('CONFLICT_OF_INTEREST')
  })
})
