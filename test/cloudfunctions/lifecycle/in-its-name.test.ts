import type { CaseId } from '@shared/ids'
import { beforeEach, expect, it } from 'vitest'
import { grantId } from '../../../cloudfunctions/modules/access/grant'
import { key, type World } from '../../world'
import { fresh } from '../newcomers'
import type { Scene } from '../scene'
import { change, put, remove, stored } from '../stored'
import { inTown } from './in-town'
import { answersOf, freeToBegin, goodForm, putDraft, putPublished } from './scene'
import type { Steps } from './steps'

/** Who acts for an enterprise in a case: those who manage it on that day, and nobody while its code is in doubt. */
let world: World
let scene: Scene
let steps: Steps
inTown((town) => {
  ;({ world, scene, steps } = town)
})
beforeEach(async () => {
  await change(world, 'enterprises', { _id: scene.a }, { frozenAt: null })
  for (const name of ['lifecycle-events', 'lifecycle-subjects'] as const) await remove(world, name)
})

const frozen = { error: { code: 'CASE_REFUSED', data: { reason: 'frozen', basis: { kind: 'product' } } } }
const freeze = () => change(world, 'enterprises', { _id: scene.a }, { frozenAt: scene.now })
const over = { on: '2026-09-01', provisional: false, after: '2026-08-25', count: 5, unit: 'working-day' } as never
const managersOf = async (caseId: CaseId) => {
  const { carrierId } = await steps.view(caseId)
  const held = await stored(world, 'roles', { role: 'carrier-manager', scope: carrierId!, revokedAt: null })
  return held.map(({ personId }) => personId).sort()
}

it('in doubt: a draft is neither begun nor filed, nothing is supplied, and nobody is admitted', async () => {
  const draft = await putDraft(scene)
  const asked = await putDraft(scene, { state: 'supplement', filedAt: scene.now })
  const published = await putPublished(scene, { due: over })
  await freeToBegin(scene)
  await freeze()
  const begun = { procedure: 'station-entry', enterpriseId: scene.a, form: answersOf(goodForm), requestId: key() }
  expect(await world.call('enterprise-a', 'lifecycle/draft', begun)).toMatchObject({
    error: { code: 'ENTERPRISE_FROZEN' },
  })
  expect(await steps.file('enterprise-a', draft)).toMatchObject({ error: { code: 'ENTERPRISE_FROZEN' } })
  expect(await steps.supply('enterprise-a', asked)).toMatchObject(frozen)
  expect(await steps.act('city-1', published, 'admit')).toMatchObject(frozen)
  await change(world, 'enterprises', { _id: scene.a }, { frozenAt: null })
  expect(await steps.supply('enterprise-a', asked)).toMatchObject({ value: { state: 'district-review' } })
  expect(await steps.must('city-1', published, 'admit')).toBe('admitted')
})

it('what is filed goes to the district where the enterprise is on that day, under its name of that day', async () => {
  await change(world, 'enterprises', { _id: scene.a }, { district: 'haidian', name: '旧名（示例）' })
  await freeToBegin(scene)
  const caseId = await steps.draft('enterprise-a', scene.a)
  await steps.attach('enterprise-a', caseId, 'licence', 'premises', 'staff', 'management')
  await change(world, 'enterprises', { _id: scene.a }, { district: 'chaoyang', name: '新名（示例）' })
  expect(await steps.file('enterprise-a', caseId)).toMatchObject({
    value: { district: 'chaoyang', name: '新名（示例）' },
  })
  const { items } = await world.must('district-chaoyang', 'lifecycle/queue', {})
  expect(items).toContainEqual(expect.objectContaining({ id: caseId, name: '新名（示例）' }))
  expect(await world.call('district-haidian', 'lifecycle/get', { caseId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
})

it('whoever filed and has left since manages no station; who manages the enterprise now does', async () => {
  const role = { role: 'enterprise-manager', scope: scene.a } as const
  const opener = scene.person('enterprise-a')
  const other = scene.person('visitor')
  const [own] = await stored(world, 'roles', { _id: grantId(opener, role) })
  await put(world, 'roles', { ...own!, _id: grantId(other, role), personId: other })
  await change(world, 'enterprises', { _id: scene.a }, { managerIds: [opener, other] })
  const caseId = await putPublished(scene, { due: over })
  await world.must('enterprise-a', 'access/revoke', { grantId: own!._id, requestId: key() })
  // of their own earlier station
  await remove(world, 'roles', { personId: opener, role: 'carrier-manager' })
  await steps.must('city-1', caseId, 'admit')
  expect(await managersOf(caseId)).toEqual([other])
})

it('an enterprise that nobody manages is admitted, and those who can let a manager in are told where', async () => {
  const role = { role: 'enterprise-manager', scope: scene.a } as const
  const caseId = await putPublished(scene, { due: over })
  await change(world, 'enterprises', { _id: scene.a }, { managerIds: [], unmanagedAt: scene.now })
  const nobodyManages = async () => {
    for (const persona of ['enterprise-a', 'visitor'] as const)
      await remove(world, 'roles', { role: 'carrier-manager', personId: scene.person(persona) })
  }
  await nobodyManages()
  await steps.must('city-1', caseId, 'admit')
  expect(await managersOf(caseId)).toEqual([])
  const { carrierId } = await steps.view(caseId)
  const told = await stored(world, 'inbox', { 'content.kind': 'nobody-manages' })
  expect(told.map(({ to }) => to)).toEqual([`person:${scene.person('city-admin')}`])
  expect(told[0]).toMatchObject({ opens: { screen: 'grants', parameters: { place: carrierId } } })
  const asked = { role: 'carrier-manager', scope: carrierId!, displayName: '王女士', requestId: key() } as const
  const { code } = await world.must('city-admin', 'access/invite', asked)
  await world.must('visitor', 'access/accept', { code, requestId: key() })
  expect(await managersOf(caseId)).toEqual([scene.person('visitor')])
  // who manages the enterprise on that day manages it, and nobody has to be told
  await nobodyManages()
  await remove(world, 'inbox', { 'content.kind': 'nobody-manages' })
  const managed = await putPublished(scene, { due: over, organisationId: fresh('o') })
  await change(
    world,
    'enterprises',
    { _id: scene.a },
    { managerIds: [scene.person('enterprise-a')], unmanagedAt: null },
  )
  await change(world, 'roles', { _id: grantId(scene.person('enterprise-a'), role) }, { revokedAt: null })
  await steps.must('city-1', managed, 'admit')
  expect(await stored(world, 'inbox', { 'content.kind': 'nobody-manages' })).toEqual([])
})
