import { beijingDate } from '@shared/calendar/beijing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { stored } from '../stored'
import { Claimants, facts } from './claimants'

/** What an officer makes of a claim of a code: 不成立, or 有疑问, which freezes it and stays open until it is lifted. */
let world: World
let people: Claimants
beforeAll(async () => {
  world = await openWorld()
  people = new Claimants(world)
})
afterAll(() => world.close())

describe('an officer', () => {
  it('who finds nothing changes nothing; both sides are told, and nothing more can be decided', async () => {
    const { manager, asker, caseId } = await people.claimed()
    expect(await people.decided(caseId, 'dismiss')).toBe('OK')
    expect(await people.state(manager)).toMatchObject({ frozen: false })
    const told = [(await manager.must('inbox/list')).items[0]!, (await asker.must('inbox/list')).items[0]!]
    for (const { title } of told) expect(title).toMatch(/^代码归属 .*：不成立$/)
    expect(told.map(({ body }) => body)).toEqual([
      '你们照常使用，什么都不变。理由：看过双方的材料',
      '有新的材料，可以再提。理由：看过双方的材料',
    ])
    for (const action of ['dismiss', 'doubt', 'lift'])
      expect(await people.decided(caseId, action)).toBe('CASE_MOVED_ON')
  })

  it('writes a reason, or decides nothing', async () => {
    const { caseId } = await people.claimed()
    const asked = { caseId, action: 'doubt', state: 'review', reason: ' ', requestId: key() }
    expect(await world.call('district-haidian', 'lifecycle/act', asked)).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'reason' } },
    })
  })

  it('who doubts freezes the code for whatever is new in its name, not for what is there; lifting it lets all go on', async () => {
    const { manager, enterpriseId, creditCode, caseId, name } = await people.claimed()
    const [member, joining] = [people.newcomer(), people.newcomer()]
    const code = await manager.invite('enterprise-member', enterpriseId)
    await joining.must('enterprise/join', { creditCode, displayName: '小张', requestId: key() })
    const { items: asked } = await manager.must('enterprise/joinRequests', { enterpriseId })
    const joinRequestId = asked[0]!.id
    expect(await people.decided(caseId, 'doubt')).toBe('OK')
    expect(await people.state(manager)).toMatchObject({ frozen: true })

    const attempts = (): Promise<{ ok: boolean }>[] => [
      member.call('access/accept', { code, requestId: key() }),
      manager.call('access/invite', {
        ...{ role: 'enterprise-member', scope: enterpriseId, displayName: '小王' },
        requestId: key(),
      }),
      manager.call('enterprise/update', { enterpriseId, ...facts, name, requestId: key() }),
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
    const other = people.newcomer()
    expect(await other.must('enterprise/join', { creditCode, displayName: '小赵', requestId: key() })).toEqual({
      asked: true,
    })
    // it is decided, and it is still open: in the queue, and frozen for whoever looks
    expect(await people.queued('district-haidian', name)).toMatchObject([{ state: 'doubted' }])
    expect(await people.view('city-1', caseId)).toMatchObject({ organisation: { frozen: true, codeUnusual: false } })

    expect(await people.decided(caseId, 'lift')).toBe('OK')
    expect(await people.state(manager)).toMatchObject({ frozen: false })
    for (const attempt of attempts()) expect(await attempt).toMatchObject({ ok: true })
    expect(await people.queued('district-haidian', name)).toEqual([])
    expect(await people.queued('district-haidian', name, 'decided')).toMatchObject([{ id: caseId, state: 'lifted' }])
  })

  it('of two doubts lifts one: the code stays frozen until the other is lifted too; decided at once they agree', async () => {
    const { manager, creditCode, caseId, name } = await people.claimed()
    await people.say(people.newcomer(), creditCode, '是我们的')
    const both = (await people.queued('district-haidian', name)).map(({ id }) => id)
    expect(both).toContain(caseId)
    expect(outcomes(await Promise.all(both.map((id) => people.decide(id, 'doubt'))))).toEqual(['OK', 'OK'])
    expect(await people.decided(both[0]!, 'lift')).toBe('OK')
    expect(await people.state(manager)).toMatchObject({ frozen: true })
    expect(await people.decided(both[1]!, 'lift', 'city-1')).toBe('OK')
    expect(await people.state(manager)).toMatchObject({ frozen: false })
  })

  it('of two at once over one case comes to one decision', async () => {
    const { manager, caseId } = await people.claimed()
    const said = await Promise.all([people.decide(caseId, 'doubt'), people.decide(caseId, 'dismiss', 'city-1')])
    expect(outcomes(said)).toEqual(['CASE_MOVED_ON', 'OK'])
    const { state } = await people.view('city-2', caseId)
    expect(await people.state(manager)).toMatchObject({ frozen: state === 'doubted' })
  })

  it('of the city acts for the city, of the district for the district', async () => {
    const { caseId } = await people.claimed()
    await people.decide(caseId, 'doubt', 'city-1')
    await people.decide(caseId, 'lift')
    const { steps } = await people.view('city-1', caseId)
    expect(steps.map(({ action, side }) => [action, side])).toEqual([
      ['file', 'applicant'],
      ['doubt', 'city'],
      ['lift', 'district'],
    ])
  })

  it('who says 我有利害关系 hands it to another, and sees no more of it', async () => {
    const { caseId, name } = await people.claimed()
    await world.must('district-haidian', 'lifecycle/recuse', { caseId, requestId: key() })
    const [seen] = await people.queued('district-haidian', name)
    expect(seen).toEqual({ id: caseId, name, due: null, tied: expect.objectContaining({ tie: 'declared' }) })
    const get = await world.call('district-haidian', 'lifecycle/get', { caseId })
    expect(get).toMatchObject({ error: { code: 'CONFLICT_OF_INTEREST' } })
    expect(await people.decided(caseId, 'dismiss')).toBe('CONFLICT_OF_INTEREST')
    expect(await people.decided(caseId, 'dismiss', 'city-1')).toBe('OK')
  })

  it('who belongs to it reads nothing of it as an officer and decides nothing', async () => {
    const { caseId, enterpriseId, creditCode, name } = await people.claimed()
    const officer = people.newcomer()
    await people.scene.grant('district-officer', 'haidian', { personId: officer.personId })
    const get = { caseId }
    expect((await officer.must('lifecycle/get', get)).form).toContainEqual({ field: 'name', answer: '老李' })
    const own = { personId: officer.personId, revokedAt: people.scene.now }
    await people.scene.grant('enterprise-member', enterpriseId, own)
    const { items } = await officer.must('lifecycle/queue', { procedure: 'code-claim', limit: 100 })
    const tied = items.find(({ id }) => id === caseId)
    expect(tied).toMatchObject({ tied: { tie: 'enterprise', tenure: { from: expect.any(Number) } } })
    for (const secret of ['执照', '老李', creditCode]) expect(JSON.stringify(tied)).not.toContain(secret)
    expect(tied).toMatchObject({ name })
    expect(await officer.refused('lifecycle/get', get)).toBe('CONFLICT_OF_INTEREST')
    const asked = { caseId, action: 'dismiss', state: 'review', reason: '没问题', requestId: key() }
    expect(await officer.refused('lifecycle/act', asked)).toBe('CONFLICT_OF_INTEREST')
  })

  it('who said it themselves does not decide on it', async () => {
    const { creditCode, name } = await people.claimed()
    const officer = people.newcomer()
    await people.scene.grant('district-officer', 'haidian', { personId: officer.personId })
    await people.say(officer, creditCode, '是我亲戚的')
    const own = (await stored(world, 'cases', { openedById: officer.personId }))[0]!
    const asked = { caseId: own._id, action: 'doubt', state: 'review', reason: '没问题', requestId: key() }
    expect(await officer.refused('lifecycle/act', asked)).toBe('CONFLICT_OF_INTEREST')
    const { items } = await officer.must('lifecycle/queue', { procedure: 'code-claim', limit: 100 })
    expect(items.find(({ id }) => id === own._id)).toMatchObject({ name, tied: { tie: 'part' } })
  })
})
