import { nothingSaid } from '@shared/lifecycle/decide-conditions'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseStep } from '../../../cloudfunctions/store/cases'
import { openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { change, stored } from '../stored'
import { putCase } from './scene'
import { Steps } from './steps'

/** What conditions come to is an officer's to say, never that of whoever is judged. */
let world: World
let scene: Scene
let steps: Steps
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  steps = new Steps(world)
})
afterAll(() => world.close())

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
  await steps.must('enterprise-a', caseId, 'supply')
  expect(await steps.act('district-haidian', caseId, 'recommend')).toMatchObject({
    error: { code: 'CONDITIONS_UNMET' },
  })
})

it('what an applicant had said of conditions in a step that is stored counts for nothing', async () => {
  const caseId = await putCase(scene)
  const { conditions } = await steps.view(caseId)
  const [doc] = await stored(world, 'cases', { _id: caseId })
  const supplied: CaseStep = {
    ...{ action: 'supply', byId: doc!.openedById, side: 'applicant', at: scene.now, from: 'supplement' },
    ...{ to: 'district-review', reason: '', due: null, settings: 0 },
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
