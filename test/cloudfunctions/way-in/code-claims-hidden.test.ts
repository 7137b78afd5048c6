import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { change, stored } from '../stored'
import { Claimants } from './claimants'
import type { Phone } from './phone'

/** Neither side learns who the other is, and whoever claims a code does not learn whether anybody has registered it (T10, T23). */
let world: World
let people: Claimants
beforeAll(async () => {
  world = await openWorld()
  people = new Claimants(world)
})
afterAll(() => world.close())

/** Everything that somebody with no other business can read of it. */
async function readBy(who: Phone, caseId: string) {
  const asked = [
    await who.call('lifecycle/get', { caseId }),
    await who.call('lifecycle/links', { caseId, requestId: key() }),
    await who.call('lifecycle/withdraw', { caseId, requestId: key() }),
    await who.call('lifecycle/act', { caseId, action: 'dismiss', state: 'review', reason: '是', requestId: key() }),
  ]
  expect(asked.map((each) => !each.ok && each.error.code)).toEqual(asked.map(() => 'NOT_FOUND'))
  const box = await who.must('inbox/list')
  return { mine: (await who.must('lifecycle/mine', {})).items, box: box.items }
}

describe('whoever says it', () => {
  it('is shown nothing of the case, before and after; what they hear once it is decided opens nothing', async () => {
    const { asker, manager, caseId, name, creditCode } = await people.claimed()
    const nobody = people.newcomer()
    await people.say(nobody, people.scene.creditCode())
    // of a code that nobody has registered, word for word the same
    expect(await readBy(asker, caseId)).toEqual(await readBy(nobody, caseId))
    await manager.must('lifecycle/act', people.answer(caseId, '执照在王经理手里'))
    expect(await readBy(asker, caseId)).toEqual({ mine: [], box: [] })
    await people.decide(caseId, 'doubt')
    const { mine, box } = await readBy(asker, caseId)
    expect(mine).toEqual([])
    expect(box).toMatchObject([{ opens: null, title: expect.stringContaining('有疑问') }])
    for (const hidden of [name, creditCode, manager.personId, manager.openid, '王经理', '海淀'])
      expect(JSON.stringify(box)).not.toContain(hidden)
  })

  it('is not told when a day that was provisional is settled', async () => {
    const { asker, caseId } = await people.claimed()
    const due = { on: '2026-10-20', provisional: true, after: '2026-10-09', count: 7, unit: 'working-day' }
    await change(world, 'cases', { _id: caseId }, { due: due as never, dueOn: '2026-10-20' })
    await world.cloud.runTimer('jobs', 'tick')
    const [settled] = await stored(world, 'cases', { _id: caseId })
    expect(settled!.due!.provisional).toBe(false)
    expect((await asker.must('inbox/list')).items).toEqual([])
  })
})

describe('the holder', () => {
  it('reads what is said and not by whom, nor who of several are one person', async () => {
    const { asker, manager, caseId, creditCode, enterpriseId } = await people.claimed()
    await people.decide(caseId, 'dismiss')
    await people.say(asker, creditCode, '再说一次')
    const own = { enterpriseId, procedure: 'code-claim' }
    const { items } = await manager.must('lifecycle/mine', own)
    expect(items.map(({ nth }) => nth)).toEqual([0, 0])
    const views = await Promise.all(items.map(({ id }) => manager.must('lifecycle/get', { caseId: id })))
    expect(views.map(({ form }) => form)).toEqual([
      [{ field: 'claim', answer: '再说一次' }],
      [{ field: 'claim', answer: '执照原件在我这里' }],
    ])
    expect(views.map(({ organisation, nth }) => [organisation, nth])).toEqual([
      [null, 0],
      [null, 0],
    ])
    const inbox = await manager.must('inbox/list')
    for (const hidden of ['老李', asker.personId, asker.openid])
      expect(JSON.stringify([items, views, inbox])).not.toContain(hidden)
  })

  it('who is an officer of the district too reads as the holder does, and decides nothing', async () => {
    const { manager, caseId, enterpriseId } = await people.claimed()
    await people.scene.grant('district-officer', 'haidian', { personId: manager.personId })
    await people.scene.grant('city-reviewer', 'city', { personId: manager.personId })
    const view = await manager.must('lifecycle/get', { caseId })
    const listed = await manager.must('lifecycle/mine', { enterpriseId })
    const queue = await manager.must('lifecycle/queue', { procedure: 'code-claim', limit: 100 })
    for (const each of [view, listed, queue.items.find(({ id }) => id === caseId)])
      expect(JSON.stringify(each)).not.toContain('老李')
    const asked = { caseId, action: 'doubt', state: 'review', reason: '是', requestId: key() }
    expect(await manager.refused('lifecycle/act', asked)).toBe('CONFLICT_OF_INTEREST')
  })

  it('is its managers alone: a member of it reads nothing', async () => {
    const { caseId, enterpriseId } = await people.claimed()
    const member = people.newcomer()
    await people.scene.grant('enterprise-member', enterpriseId, { personId: member.personId })
    expect(await member.refused('lifecycle/get', { caseId })).toBe('NOT_FOUND')
    expect(await member.refused('lifecycle/mine', { enterpriseId })).toBe('NOT_FOUND')
    const other = await people.registered()
    expect(await other.manager.refused('lifecycle/get', { caseId })).toBe('NOT_FOUND')
  })
})
