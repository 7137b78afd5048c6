import type { SettingKey } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import { expect, it } from 'vitest'
import { key, type World } from '../../world'
import type { Scene } from '../scene'
import { put, remove, stored } from '../stored'
import { aInHaidian, inTown, june } from './in-town'
import { putDraft } from './scene'
import type { Steps } from './steps'

/** A case goes by what was set in the moment of its filing, and not by what is agreed later on the same day. */
let world: World
let scene: Scene
let steps: Steps
inTown(async (town) => {
  ;({ world, scene, steps } = town)
  await aInHaidian(town)
}, june)

const set = async (version: number, name: SettingKey, value: Value) => {
  const at = Date.parse('2026-06-01T10:00:00+08:00')
  const by = { proposedById: scene.person('city-1'), approvedById: scene.person('city-2'), reason: '定下来' }
  const changes = (await stored(world, 'settings', { _id: 'city' }))[0]?.changes ?? []
  const made = { version, key: name, value, effectiveOn: '2026-06-01' as never, at, ...by }
  await remove(world, 'settings')
  await put(world, 'settings', { _id: 'city', changes: [...changes, made] })
}

it('filed, then changed, then decided on one day: by what was set at the filing', async () => {
  await set(1, 'publicNoticeWorkingDays', 5)
  const caseId = await putDraft(scene)
  expect(await steps.file('enterprise-a', caseId)).toMatchObject({ value: { settings: 1 } })
  await set(2, 'publicNoticeWorkingDays', 7)
  await steps.must('district-haidian', caseId, 'recommend', await steps.judged(caseId))
  await steps.must('city-1', caseId, 'publish')
  expect(await steps.view(caseId)).toMatchObject({ settings: 1, due: { count: 5, on: '2026-06-08' } })
  const [doc] = await stored(world, 'cases', { _id: caseId })
  expect(doc!.steps.map(({ settings }) => settings)).toEqual([1, 1, 1])
})

it('what is filed after the change goes by it, and a draft by what is set today', async () => {
  const caseId = await putDraft(scene)
  expect(await world.must('enterprise-a', 'lifecycle/get', { caseId })).toMatchObject({ settings: 2 })
  expect(await steps.file('enterprise-a', caseId)).toMatchObject({ value: { settings: 2 } })
  await set(3, 'publicNoticeWorkingDays', 9)
  await steps.must('district-haidian', caseId, 'recommend', await steps.judged(caseId))
  expect(
    await world.must('city-1', 'lifecycle/act', {
      ...{ caseId, action: 'publish', state: 'city-review', requestId: key() },
    }),
  ).toMatchObject({ state: 'publication' })
  expect(await steps.view(caseId)).toMatchObject({ settings: 2, due: { count: 7 } })
})
