import { nothingSaid } from '@shared/lifecycle/decide-conditions'
import { expect, it } from 'vitest'
import type { CaseStep } from '../../../cloudfunctions/store/cases'
import { key, type World } from '../../world'
import type { Scene } from '../scene'
import { change, stored } from '../stored'
import { aInHaidian, inTown } from './in-town'
import { answersOf, goodForm, putCase, putDraft } from './scene'
import type { Steps } from './steps'

/** What conditions come to is an officer's to say, never that of whoever is judged. */
let world: World
let scene: Scene
let steps: Steps
inTown(async (town) => {
  ;({ world, scene, steps } = town)
  await aInHaidian(town)
})

it('an applicant who answers a request for more judges nothing by it', async () => {
  const caseId = await putCase(scene)
  await steps.must('district-haidian', caseId, 'ask', { reason: '场所证明看不清' })
  const judged = await steps.judged(caseId)
  expect(await steps.act('enterprise-a', caseId, 'supply', judged)).toMatchObject({
    error: {
      code: 'BAD_INPUT',
      data: { fields: expect.arrayContaining([expect.objectContaining({ path: 'conditions.honest' })]) },
    },
  })
  expect(await steps.supply('enterprise-a', caseId)).toMatchObject({ ok: true })
  expect(await steps.act('district-haidian', caseId, 'recommend')).toMatchObject({
    error: { code: 'CONDITIONS_UNMET' },
  })
})

it('what is filed anew is declared anew, stays beside what was filed before, and is judged anew', async () => {
  const caseId = await putDraft(scene)
  expect(await steps.file('enterprise-a', caseId)).toMatchObject({ ok: true })
  await steps.must('district-haidian', caseId, 'ask', { reason: '面积核一下', ...(await steps.judged(caseId)) })
  const form = answersOf({ ...goodForm, area: 300 })
  const draft = { procedure: 'station-entry', caseId, form, requestId: key() }
  await world.must('enterprise-a', 'lifecycle/draft', draft)
  expect(await steps.act('enterprise-a', caseId, 'supply')).toMatchObject({
    error: { code: 'CASE_REFUSED', data: { reason: 'declaration' } },
  })
  expect(await steps.supply('enterprise-a', caseId)).toMatchObject({ ok: true })

  const [doc] = await stored(world, 'cases', { _id: caseId })
  expect(doc!.steps.map(({ filed }) => filed && [filed.form.area, filed.declaration?.name])).toEqual([
    [goodForm.area, '王女士'],
    null,
    [300, '李先生'],
  ])
  const view = await steps.view(caseId)
  expect(view).toMatchObject({ declaration: { name: '李先生' } })
  expect(view.steps.map(({ changed }) => changed)).toEqual([
    [],
    [],
    [{ field: 'area', before: goodForm.area, after: 300 }],
  ])
  expect(await steps.act('district-haidian', caseId, 'recommend')).toMatchObject({
    error: { code: 'CONDITIONS_UNMET' },
  })
  expect(await steps.must('district-haidian', caseId, 'recommend', await steps.judged(caseId))).toBe('city-review')
})

it('what an applicant had said of conditions in a step that is stored counts for nothing', async () => {
  const caseId = await putCase(scene)
  const { conditions } = await steps.view(caseId)
  const [doc] = await stored(world, 'cases', { _id: caseId })
  const supplied: CaseStep = {
    ...{ action: 'supply', byId: doc!.openedById, side: 'applicant', at: scene.now, from: 'supplement' },
    ...{ to: 'district-review', reason: '', filed: null, due: null, settings: 0 },
    ...{ judged: Object.fromEntries(conditions.map(({ id }) => [id, true])), reasons: nothingSaid.reasons },
  }
  await change(world, 'cases', { _id: caseId }, { steps: [supplied] })
  const outcomes = (await steps.view(caseId)).conditions.map(({ outcome }) => outcome)
  expect(outcomes).toEqual(conditions.map(({ outcome }) => outcome))
  expect(outcomes).toContain('judge')
  expect(await steps.act('district-haidian', caseId, 'recommend')).toMatchObject({
    error: { code: 'CONDITIONS_UNMET' },
  })
})

it('who objects in a 公示 judges nothing either, and an officer nothing that is no condition', async () => {
  const caseId = await putCase(scene, { state: 'publication', waits: 'city', public: true })
  const own = { ...(await steps.judged(caseId)), objection: '名不副实' }
  expect(await steps.act('visitor', caseId, 'object', own)).toMatchObject({ error: { code: 'BAD_INPUT' } })
  const unknown = { conditions: [{ conditionId: 'no-such', holds: false }], reason: '不合格' }
  expect(await steps.act('city-1', caseId, 'reject', unknown)).toMatchObject({
    error: { code: 'BAD_INPUT', data: { fields: [{ path: 'conditions.no-such' }] } },
  })
})
