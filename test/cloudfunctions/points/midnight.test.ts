import { startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import type { SettingKey } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { key } from '../../world'
import { InProcess } from '../lifecycle/in-process'
import { Scene } from '../scene'
import { put, remove, stored } from '../stored'

/** The last millisecond of the first cycle and the first of the next, by the operations: what counts, what closes, and what may begin. */
const end = startOfDay(localDate('2026-10-01'))
const sides = [
  ['the last millisecond', end - 1],
  ['the first of the next cycle', end],
] as const
let world: InProcess
let scene: Scene
beforeAll(async () => {
  world = await InProcess.open('2026-09-30T10:00:00+08:00')
  scene = new Scene(world as never)
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const name of ['settings', 'ledger', 'ledger-heads', 'points-lists'] as const) await remove(world, name)
})

const set = (setting: SettingKey, value: Value) =>
  put(world, 'settings', {
    _id: 'city',
    changes: [
      {
        ...{ version: 1, key: setting, value, effectiveOn: localDate('2026-03-01'), reason: '定了', at: 0 },
        ...{ proposedById: asId<PersonId>('p_1'), approvedById: asId<PersonId>('p_2') },
      },
    ],
  })
const call = (as: string, path: string, input: object) => world.call(as, path, { ...input, requestId: key() })
const servedOn = localDate('2026-09-28')
const served = (completedAt: number) => {
  const startedAt = startOfDay(servedOn) + 36_000_000
  return scene.record({ date: servedOn, startedAt, completedAt, frozenAt: completedAt })
}
/** What the award of a service counts in: the points of each cycle. */
async function counted(): Promise<number[]> {
  world.at = startOfDay(localDate('2026-11-02'))
  const of = (cycleYear: number) =>
    world.must<{ raw: number }>('city-1', 'points/standing', { carrierId: 'station-a', cycleYear })
  return [(await of(2026)).raw, (await of(2027)).raw]
}
const awarded = async (completedAt: number, verifiedAt: number) => {
  world.at = end - 60_000
  const claimId = await scene.claim({ recordId: await served(completedAt), filedAt: end - 120_000 })
  world.at = verifiedAt
  expect(await call('city-1', 'points/verify', { claimId, decision: 'verified' })).toMatchObject({ ok: true })
}

it.each(sides)('a claim at %s: the filing of a cycle that freezes with its end', async (_, at) => {
  await set('pointsFreeze', 'end')
  world.at = end - 60_000
  const recordId = await served(end - 60_000)
  world.at = at
  const answer = await call('manager-a', 'points/claim', { recordId, itemId: 'S-03' })
  if (at < end) expect(answer).toMatchObject({ ok: true })
  else expect(answer).toMatchObject({ ok: false, error: { data: { reason: 'FILING_CLOSED' } } })
})

it.each(sides)('a verification at %s counts in its cycle, where its day counts', async (_, at) => {
  await set('countingDate', 'verification')
  await awarded(end - 3_600_000, at)
  expect(await counted()).toEqual(at < end ? [200, 0] : [0, 200])
})

it.each(sides)('a record completed at %s counts in its cycle, where that day counts', async (_, at) => {
  await set('serviceDay', 'completed')
  await awarded(at, end + 3_600_000)
  expect(await counted()).toEqual(at < end ? [200, 0] : [0, 200])
  const [row] = await stored(world, 'ledger', {})
  expect(row!.entry).toMatchObject({
    dates: { service: servedOn, completed: addDays(localDate('2026-10-01'), at < end ? -1 : 0) },
  })
})

it.each(sides)('a list that is checked at %s: the cycle runs still, or has ended', async (_, at) => {
  world.at = end - 60_000
  const publishOn = localDate('2026-10-16')
  const listId = await scene.pointsList({ publishOn, from: publishOn, to: localDate('2027-10-15') })
  world.at = at
  const answer = await call('city-2', 'lists/check', { listId })
  const reason = at < end ? 'CYCLE_RUNNING' : 'NOT_PASSED'
  expect(answer).toMatchObject({ ok: false, error: { code: 'LIST_REFUSED', data: { reason } } })
})
