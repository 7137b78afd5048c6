import type { EnterpriseId, ProposalId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { Scene } from '../scene'
import { stored } from '../stored'

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const kept = async (_id: ProposalId) => (await stored(world, 'proposals', { _id }))[0]
const told = async (proposalId: ProposalId) =>
  (await stored(world, 'inbox', { 'content.kind': 'deduction-due' })).filter(({ _id }) => _id.includes(proposalId))

it('tells a station once which day it has, when that can no longer move; not of one that still can, or was answered', async () => {
  // as it was stored before anybody knew the working days
  const known = await scene.proposal({ provisional: true })
  const answered = await scene.proposal({ provisional: true })
  await scene.answered(answered)
  const unknown = await scene.proposal({ provisional: true, proposedAt: Date.parse('2028-01-03T10:00:00+08:00') })
  await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
  const { clock } = await world.must('manager-a', 'deduction/get', { proposalId: known })
  expect(await told(known)).toMatchObject([{ to: 'carrier:station-a', content: { lastDay: clock.lastDay } }])
  expect([await told(answered), await told(unknown)]).toEqual([[], []])
  expect([await kept(known), await kept(answered), await kept(unknown)]).toMatchObject([
    { provisional: false },
    { provisional: false },
    { provisional: true },
  ])
  const todo = JSON.stringify((await world.must('manager-a', 'inbox/todo', { limit: 100 })).items)
  expect(todo).toContain(known)

  world.cloud.setClockOffset(scene.now + 7_200_000 - Date.now())
  await world.cloud.runTimer('jobs', 'tick')
  expect(await told(known)).toHaveLength(1)
})

it('knows of each that is proposed whether its day can still move', async () => {
  const said = { what: 'broken-promise', itemId: 'K-02', reason: '没有做到承诺', proof: '没有回电的记录' } as const
  const propose = async () => {
    const bookingId = await scene.pastBooking({ enterpriseId: fresh<EnterpriseId>('e') })
    const proposing = { carrierId: 'station-a', bookingId, ...said, requestId: key() }
    return (await world.must('city-1', 'deduction/propose', proposing)).proposalId
  }
  expect(await kept(await propose())).toMatchObject({ provisional: false })
  world.cloud.setClockOffset(Date.parse('2026-12-30T10:00:00+08:00') - Date.now())
  expect(await kept(await propose())).toMatchObject({ provisional: true })
})
