import type { CaseId, LifecycleEventId, OrganisationId } from '@shared/ids'
import { stateOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { interestId } from '../../../cloudfunctions/store/interests'
import { subjectId } from '../../../cloudfunctions/store/lifecycle-events'
import { eachOf } from '../../at-once'
import { event } from '../../shared/lifecycle/events'
import { codeOf, key, openWorld, type World } from '../../world'
import { makeDue } from '../due'
import { fresh, stationA } from '../newcomers'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { change, put, remove, stored } from '../stored'
import { attachmentOf, goodForm, putCase } from './scene'
import { Steps } from './steps'

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const name of ['cases', 'interests', 'inbox', 'threads'] as const) await remove(world, name)
})

const tick = async () => {
  await makeDue(world, 'pass-cases')
  await world.cloud.runTimer('jobs', 'tick')
}
const recuse = (as: Persona, caseId: CaseId) => world.must(as, 'lifecycle/recuse', { caseId, requestId: key() })
const docOf = async (_id: CaseId) => (await stored(world, 'cases', { _id }))[0]!
const waitingFor = async (as: Persona) =>
  (await world.must(as, 'lifecycle/queue', { state: 'waiting' })).items.map(({ id }) => id)

it('goes to the city when everybody of the district is tied, says so in its steps, and tells the applicant', async () => {
  const steps = new Steps(world)
  const [caseId, other] = [await putCase(scene), await putCase(scene)]
  expect(await waitingFor('city-1')).toEqual([])
  await recuse('district-haidian', caseId)
  await tick()
  expect(await docOf(other)).toMatchObject({ waits: 'district', passedToCity: false, steps: [] })
  expect(await docOf(caseId)).toMatchObject({
    ...{ waits: 'city', passedToCity: true, state: 'district-review' },
    steps: [{ action: 'pass', byId: null, side: 'city', from: 'district-review', to: 'district-review' }],
  })
  expect(await waitingFor('district-haidian')).toEqual([other])
  expect(await waitingFor('city-1')).toEqual([caseId])
  expect(await stored(world, 'inbox')).toMatchObject([
    {
      to: `enterprise-managers:${scene.a}`,
      content: { kind: 'case-step', step: '区里没有人能办，转市里办' },
      opens: { screen: 'application', parameters: { caseId } },
    },
  ])
  const view = await world.must('enterprise-a', 'lifecycle/get', { caseId })
  expect(view).toMatchObject({
    passedToCity: true,
    steps: [{ label: '区里没有人能办，转市里办', basis: { kind: 'product' } }],
  })
  // the city does what the district would have, and another of the city what the city does
  await steps.must('city-1', caseId, 'ask', { reason: '场所证明看不清' })
  await steps.supply('enterprise-a', caseId)
  expect((await docOf(caseId)).waits).toBe('city')
  await steps.must('city-1', caseId, 'recommend', await steps.judged(caseId))
  expect(await steps.act('city-1', caseId, 'publish')).toMatchObject({
    error: { code: 'CASE_REFUSED', data: { reason: 'same-person' } },
  })
  expect(await steps.must('city-2', caseId, 'publish')).toBe('publication')
  expect((await docOf(caseId)).steps.map(({ side }) => side)).toEqual(['city', 'city', 'applicant', 'city', 'city'])
})

it('stays while one of the district is free, and where nobody is of the district it goes on', async () => {
  const personId = scene.stranger()
  const [known] = await stored(world, 'roles', { role: 'district-officer', scope: 'haidian' })
  const second = { ...known!, _id: fresh<NonNullable<typeof known>['_id']>('g'), personId }
  await put(world, 'roles', second)
  const [tied, nowhere] = [await putCase(scene), await putCase(scene, { district: 'yanqing' })]
  await recuse('district-haidian', tied)
  await tick()
  expect([(await docOf(tied)).waits, (await docOf(nowhere)).waits]).toEqual(['district', 'city'])
  await change(world, 'roles', { _id: second._id }, { revokedAt: scene.now })
  await tick()
  expect((await docOf(tied)).waits).toBe('city')
})

it('two timers at once pass it on once; after a failure it is passed on the next time', async () => {
  const caseId = await putCase(scene)
  await recuse('district-haidian', caseId)
  await change(world, 'cases', { _id: caseId }, { procedure: 'no-such-thing' })
  await tick()
  expect((await docOf(caseId)).steps).toEqual([])
  await change(world, 'cases', { _id: caseId }, { procedure: 'station-entry' })
  await makeDue(world, 'pass-cases')
  await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
  await tick()
  expect((await docOf(caseId)).steps).toHaveLength(1)
  expect(await stored(world, 'inbox')).toHaveLength(1)
})

const personas = ['visitor', 'enterprise-a', 'district-haidian', 'district-chaoyang', 'city-1', 'city-admin'] as const
/** What waits for either side is passed on by nobody. */
const ofDistrict = procedures.flatMap((procedure) =>
  procedure.actions.flatMap((action) =>
    stateOf(procedure, action.from[0]!)?.waits === 'district' && action.by.includes('district-officer')
      ? [{ procedure, action }]
      : [],
  ),
)

it.each(ofDistrict.map(({ procedure, action }) => [procedure.id, action.id, procedure, action] as const))(
  'passed on, %s %s is the untied city’s alone',
  async (_procedure, _action, procedure, action) => {
    const carrier = procedure.opens.about === 'carrier'
    const cells = personas.flatMap((persona) => [false, true].map((tied) => ({ persona, tied })))
    await eachOf(cells, async ({ persona, tied }) => {
      const state = action.from[0]!
      const organisationId = fresh<OrganisationId>('o')
      const head = { organisationId, kind: 'station' as const, carrierId: null }
      const _id = fresh<LifecycleEventId>('le')
      await put(world, 'lifecycle-events', {
        ...event('admitted', '2026-01-05T10:00:00+08:00', { subject: head }),
        _id,
      })
      await put(world, 'lifecycle-subjects', { _id: subjectId(head), ...head, eventIds: [_id] })
      const caseId = await putCase(scene, {
        ...{ procedure: procedure.id, state, organisationId, waits: 'city', passedToCity: true },
        ...(carrier && { carrierId: stationA, enterpriseId: null, openedById: scene.stranger() }),
        form: carrier ? { what: ['主营业务'], changedOn: '2026-09-01', account: '经过' } : goodForm,
        evidence: procedure.attachments.map(({ id }) => attachmentOf(id, scene)),
      })
      const personId = scene.person(persona)
      if (tied)
        await put(world, 'interests', { _id: interestId(personId, caseId), personId, matterId: caseId, at: scene.now })
      const unmet = action.only?.some(({ kind }) => kind === 'some-unmet')
      const conditions = procedure.conditions.map(({ id }, i) => ({ conditionId: id, holds: !(unmet && i === 0) }))
      const input = { caseId, action: action.id, state, reason: '写明的理由', conditions, requestId: key() }
      const answer = await world.call(persona, 'lifecycle/act', input)
      const city = persona.startsWith('city')
      const cell = `${persona} ${tied ? 'tied' : 'free'}`
      expect(codeOf(answer), cell).toBe(city ? (tied ? 'CONFLICT_OF_INTEREST' : 'OK') : 'NOT_FOUND')
      const { state: after, waits } = await docOf(caseId)
      const expected = city && !tied ? (action.to ?? state) : state
      const turn = stateOf(procedure, expected)?.waits ?? 'none'
      expect([after, waits], cell).toEqual([expected, turn === 'district' ? 'city' : turn])
    })
  },
)
