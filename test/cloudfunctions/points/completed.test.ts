import { instantOf } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import type { SettingKey } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import type { SettingChange } from '@shared/settings/values'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { lockId } from '../../../cloudfunctions/store/points-lists'
import { key, openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { Scene } from '../scene'
import { change, put, remove, stored } from '../stored'

/** 20 October 2026: the cycle of 2026 has ended, its list is published. The service was given in it and completed after it. */
const now = instantOf('2026-10-20T10:00:00+08:00')
const listedAt = instantOf('2026-10-15T10:00:00+08:00')
const given = { date: localDate('2026-09-30'), completedAt: instantOf('2026-10-02T09:30:00+08:00') }

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const name of ['settings', 'ledger', 'ledger-heads', 'cycle-locks', 'claims'] as const) await remove(world, name)
})

/** What the city has set, since the guide was published. */
const setting = (key: SettingKey, value: Value): SettingChange => ({
  ...{ version: 1, key, value, effectiveOn: localDate('2026-03-01'), reason: '示例', at: 0 },
  ...{ proposedById: asId<PersonId>('p_1'), approvedById: asId<PersonId>('p_2') },
})
const reading = (key: SettingKey, value: Value) =>
  put(world, 'settings', { _id: 'city', changes: [setting(key, value)] })
const listed = (settings = 0, seq = 0) =>
  put(world, 'cycle-locks', {
    ...{ _id: lockId(stationA, 2026), carrierId: stationA, cycleYear: 2026 },
    ...{ listId: asId('li_1'), at: listedAt, settings, seq },
  })

async function claimed() {
  const recordId = await scene.record(given)
  const answer = await world.call('manager-a', 'points/claim', { recordId, itemId: 'S-03', requestId: key() })
  return { recordId, answer }
}
async function verified() {
  const { answer } = await claimed()
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const verdict = { claimId: answer.value.id, decision: 'verified', requestId: key() } as const
  return world.must('city-1', 'points/verify', verdict)
}
const rawOf = async (cycleYear: number) =>
  (await world.must('manager-a', 'points/standing', { carrierId: stationA, cycleYear })).raw

it('a service that is completed later keeps that day, and counts by the day of the service unless the city says otherwise', async () => {
  await verified()
  const [row] = await stored(world, 'ledger')
  expect(row!.entry).toMatchObject({
    dates: { service: '2026-09-30', completed: '2026-10-02', claim: '2026-10-20', verification: '2026-10-20' },
  })
  expect([await rawOf(2026), await rawOf(2027)]).toEqual([200, 0])
  await reading('serviceDay', 'completed')
  expect([await rawOf(2026), await rawOf(2027)]).toEqual([0, 200])
})

it('by the day of completion it is claimed and awarded in the cycle that runs, though the list of the one before is out', async () => {
  await listed()
  expect((await claimed()).answer).toMatchObject({ error: { data: { reason: 'FILING_CLOSED' } } })
  await reading('serviceDay', 'completed')
  await verified()
  expect([await rawOf(2026), await rawOf(2027)]).toEqual([0, 200])
})

it('by the day of verification likewise, and its occurrence is counted in that cycle', async () => {
  await verified()
  await reading('countingDate', 'verification')
  await listed(1, 1)
  await verified()
  const awards = (await stored(world, 'ledger')).flatMap(({ entry }) => (entry.kind === 'award' ? [entry] : []))
  expect(awards.map(({ facts }) => facts.awardsBefore).sort()).toEqual([0, 1])
  expect([await rawOf(2026), await rawOf(2027)]).toEqual([0, 400])
})

it('what its enterprise denies is held back in the cycle that it counts in', async () => {
  await verified()
  await reading('serviceDay', 'completed')
  const [row] = await stored(world, 'ledger')
  await change(world, 'records', { _id: row!.recordId! }, { confirmation: 'denied', confirmedAt: now })
  const heldOf = async (cycleYear: number) =>
    (await world.must('manager-a', 'points/standing', { carrierId: stationA, cycleYear })).held
  expect([await heldOf(2026), await heldOf(2027)]).toEqual([0, 200])
})

it('its ledger lists it in the cycle that it counts in, with what takes it back', async () => {
  await verified()
  const [award] = await stored(world, 'ledger')
  const back = { carrierId: stationA, rowId: award!.rowId, reason: '重复记分', requestId: key() }
  await world.must('city-2', 'points/reverse', back)
  const rowsOf = async (cycleYear: number) => {
    const listed = async (as: string) => {
      const { items } = await world.must(as, 'points/ledger', { carrierId: stationA, cycleYear })
      return items.length
    }
    return [await listed('city-1'), await listed('manager-a')]
  }
  expect([await rowsOf(2026), await rowsOf(2027)]).toEqual([
    [2, 2],
    [0, 0],
  ])
  for (const [axis, value] of [
    ['serviceDay', 'completed'],
    ['countingDate', 'verification'],
    ['countingDate', 'claim'],
  ] as const) {
    await remove(world, 'settings')
    await reading(axis, value)
    expect([await rowsOf(2026), await rowsOf(2027)], value).toEqual([
      [0, 0],
      [2, 2],
    ])
  }
})
