import { localDate } from '@shared/calendar/local-date'
import { asId, type ItemId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import { versionIdOf } from '@shared/points/table'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key } from '../../world'
import { InProcess } from '../lifecycle/in-process'
import { Scene } from '../scene'
import { put, stored } from '../stored'

/** What needs two is what both said: of a table that leaves a choice between 1 and 9 points. */
let world: InProcess
let scene: Scene
const itemId = asId<ItemId>('S-03')
beforeAll(async () => {
  world = await InProcess.open('2026-09-29T10:00:00+08:00')
  scene = new Scene(world as never)
  const amount = { kind: 'range', from: 100, to: 900, step: 50 } as const
  const items = sampleTable.items.map((item) => (item.id === itemId ? { ...item, amount } : item))
  const table = { ...sampleTable, version: 'wide', effectiveFrom: localDate('2026-09-01'), items }
  await put(world, 'table-versions', { _id: versionIdOf(table), table })
  await put(world, 'table-lines', { _id: 'station', versionIds: [versionIdOf(table)] })
})
afterAll(() => world.close())

const verify = async (as: string, claimId: string, chosen?: number) => {
  const answer = await world.call(as, 'points/verify', {
    ...{ claimId, decision: 'verified', requestId: key() },
    ...(chosen !== undefined && { chosen }),
  })
  if (!answer.ok) return answer.error.code
  const { state, entry } = answer.value as { state: string; entry: { amount: number } | null }
  return [state, entry?.amount ?? null]
}

it('another choice of the second is proposed anew: the first may agree to that, or a third, and what they agreed to is written', async () => {
  const claimId = await scene.claim()
  expect(await verify('city-1', claimId, 600)).toEqual(['seconding', null])
  expect(await verify('city-2', claimId, 500)).toEqual(['seconding', null])
  expect(await stored(world, 'ledger', {})).toEqual([])
  expect(await verify('city-2', claimId)).toBe('SECOND_PERSON_NEEDED')
  expect(await verify('city-1', claimId)).toEqual(['verified', 500])
  const [row] = await stored(world, 'ledger', {})
  expect([row!.proposedById, row!.decidedById]).toEqual(['city-2', 'city-1'].map((as) => scene.person(as as 'city-1')))
})

it('whose proposal gave way knows what it is about, and does not look at it a second time', async () => {
  const claimId = await scene.claim({ drawn: true })
  await verify('city-1', claimId, 600)
  await verify('city-2', claimId, 500)
  await verify('city-admin', claimId)
  const knew = ['city-1', 'city-2', 'city-admin'].map((as) => scene.person(as as 'city-1')).sort()
  const [look, ...others] = await stored(world, 'looks', {})
  expect(others).toEqual([])
  expect([...look!.deciderIds].sort()).toEqual(knew)
})
