import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, outcomes, type World } from '../../world'
import { stored } from '../stored'
import { Claimants, facts } from './claimants'

/** 这是我们的企业: who finds their code registered by another is heard, and so is the other; one who merely says so changes nothing. */
let world: World
let people: Claimants
beforeAll(async () => {
  world = await openWorld()
  people = new Claimants(world)
})
afterAll(() => world.close())

/** What was said in each case that waits. */
async function claimTexts(as: string, name: string) {
  const found = await people.queued(as, name)
  const views = await Promise.all(found.map(({ id: caseId }) => people.view(as, caseId)))
  return views.map(({ form }) => form.find(({ field }) => field === 'claim')?.answer)
}

describe('saying 这是我们的企业', () => {
  it('answers alike whether the code is registered or not, and writes of one that is not to nobody (T10)', async () => {
    const { creditCode } = await people.registered()
    const [there, not] = await Promise.all([
      people.say(people.newcomer(), creditCode),
      people.say(people.newcomer(), people.scene.creditCode()),
    ])
    expect(there).toEqual(not)
    expect(await stored(world, 'cases', { procedure: 'code-claim' })).toHaveLength(1)
    expect(await stored(world, 'case-turns')).toHaveLength(1)
  })

  it('is refused alike too: for a malformed code, and for what is not said', async () => {
    const { creditCode } = await people.registered()
    const asked = (form: { field: string; answer: string }[], code: string) =>
      people.newcomer().call('lifecycle/raise', { procedure: 'code-claim', creditCode: code, form, requestId: key() })
    const nothing = [creditCode, people.scene.creditCode()].map((code) =>
      asked([{ field: 'name', answer: '老李' }], code),
    )
    const [there, not] = await Promise.all(nothing)
    expect(there).toMatchObject({ error: { code: 'CASE_REFUSED', data: { reason: 'unanswered' } } })
    expect(there).toEqual(not)
    expect(await people.say(people.newcomer(), '91000000MA00DEM145')).toMatchObject({
      error: { code: 'CREDIT_CODE_MALFORMED' },
    })
    const unseen = [
      { field: 'name', answer: '老\u200b李' },
      { field: 'claim', answer: '是我们的' },
    ]
    expect(await asked(unseen, creditCode)).toMatchObject({ error: { code: 'BAD_INPUT' } })
  })

  it('by itself changes nothing for the holder, who is told and asked', async () => {
    const { manager, enterpriseId, name } = await people.claimed()
    expect(await people.state(manager)).toMatchObject({ frozen: false, codeUnusual: false })
    await manager.must('booking/book', { slotId: await people.scene.slot(), enterpriseId, requestId: key() })
    const { items } = await manager.must('lifecycle/mine', { enterpriseId, procedure: 'code-claim' })
    expect(items).toMatchObject([{ name, state: 'review' }])
    const inbox = await manager.must('inbox/list')
    const [told, ...others] = inbox.items.filter(({ opens }) => opens?.screen === 'application')
    expect(others).toEqual([])
    expect(told!.title).toMatch(/^代码归属 B\d{6}-\w{5}：有人说这个代码是他们企业的$/)
    expect(told!.opens).toEqual({ screen: 'application', parameters: { caseId: items[0]!.id } })
  })

  it('goes to the district of the enterprise as it was then, though the holder moves away, and to the city', async () => {
    const { manager, enterpriseId, name } = await people.claimed()
    await manager.must('enterprise/update', { enterpriseId, ...facts, name, district: 'chaoyang', requestId: key() })
    expect(await people.queued('district-haidian', name)).toHaveLength(1)
    expect(await people.queued('district-chaoyang', name)).toHaveLength(0)
    expect(await people.queued('city-1', name)).toHaveLength(1)
  })

  it('twice by one person is one case while it is open, also at once; after the decision it is a new one, and the first is kept', async () => {
    const { creditCode, asker, caseId, name } = await people.claimed()
    await Promise.all([people.say(asker, creditCode, '再说一遍'), people.say(asker, creditCode, '又说一遍')])
    expect(await claimTexts('district-haidian', name)).toEqual(['执照原件在我这里'])
    expect(await people.decided(caseId, 'dismiss')).toBe('OK')
    expect(await people.queued('district-haidian', name)).toEqual([])
    // three in a month are what one person may say; another day there is room again
    world.cloud.setClockOffset(world.cloud.now() + 31 * 86_400_000 - Date.now())
    await people.say(asker, creditCode, '有新材料')
    expect(await claimTexts('district-haidian', name)).toEqual(['有新材料'])
    expect(await people.queued('district-haidian', name)).toMatchObject([{ nth: 1 }])
    const { steps, form } = await people.view('district-haidian', caseId)
    expect(steps.map(({ action }) => action)).toEqual(['file', 'dismiss'])
    expect(form).toContainEqual({ field: 'claim', answer: '执照原件在我这里' })
  })

  it('by two people is two cases, whoever of them comes first', async () => {
    const { creditCode, name } = await people.claimed()
    const said = await Promise.all([
      people.say(people.newcomer(), creditCode),
      people.say(people.newcomer(), creditCode),
    ])
    expect(outcomes(said)).toEqual(['OK', 'OK'])
    expect(await people.queued('district-haidian', name)).toHaveLength(3)
  })

  it('sent again under one key is one case and one use', async () => {
    const { creditCode, manager } = await people.registered()
    const [asker, requestId] = [people.newcomer(), key()]
    const said = await Promise.all(
      Array.from({ length: 4 }, () => people.say(asker, creditCode, '是我们的', requestId)),
    )
    for (const each of said) if (!each.ok) expect(each.error.code).toBe('BUSY')
    expect(await people.say(asker, creditCode, '是我们的', requestId)).toMatchObject({
      ok: true,
      value: { asked: true },
    })
    const { enterprises } = await manager.must('enterprise/mine')
    const own = { enterpriseId: enterprises[0]!.id, procedure: 'code-claim' }
    expect((await manager.must('lifecycle/mine', own)).items).toHaveLength(1)
  })
})

describe('the holder', () => {
  it('is heard once, and the officer reads it', async () => {
    const { manager, caseId, asker } = await people.claimed()
    expect(await asker.refused('lifecycle/act', people.answer(caseId))).toBe('NOT_FOUND')
    await manager.must('lifecycle/act', people.answer(caseId))
    expect(await manager.call('lifecycle/act', people.answer(caseId))).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'once', basis: { line: expect.stringContaining('说明一次') } } },
    })
    const { steps } = await people.view('district-haidian', caseId)
    expect(steps.at(-1)).toMatchObject({ action: 'answer', side: 'holder', reason: '我们 2019 年就登记了' })
  })

  it('is heard also while the code is frozen, and not after the end', async () => {
    const { manager, caseId } = await people.claimed()
    await people.decide(caseId, 'doubt')
    await manager.must('lifecycle/act', people.answer(caseId, '执照在这里', 'doubted'))
    const other = await people.claimed()
    await people.decide(other.caseId, 'dismiss')
    expect(await other.manager.refused('lifecycle/act', people.answer(other.caseId))).toBe('CASE_MOVED_ON')
  })
})
