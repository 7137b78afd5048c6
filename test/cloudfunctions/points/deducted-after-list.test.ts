import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { stationRecheck } from '@shared/lifecycle/procedures/station-recheck'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { makeDue } from '../due'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { put, putAll, remove, stored } from '../stored'
import { awardDoc, chainOf } from './entries'

/**
 * 80.00 points, a list, and 2.00 taken off after it: 78.00. No text takes a title for points (`correctedAfterList`), so the list stands, and
 * a person who did not decide the deduction looks at it. The cycle of 2027, in which nothing is scaled.
 */
const now = Date.parse('2027-11-16T10:00:00+08:00')
const stationA = asId<CarrierId>('station-a')
const days = { publishOn: localDate('2027-11-16'), from: localDate('2027-11-16'), to: localDate('2028-11-15') }
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
  for (const name of ['ledger', 'ledger-heads'] as const) await remove(world, name)
  // ten of each of four items of 2.00, one a day: no cap cuts anything
  const numbers = Array.from({ length: 10 }, (_, ten) => [2, 3, 5, 6].map((item) => 10 * ten + item)).flat()
  const docs = chainOf(numbers.map((n) => awardDoc(n, addDays(localDate('2026-10-12'), n))))
  const last = docs.at(-1)!
  await putAll(world, 'ledger', docs)
  await put(world, 'ledger-heads', { _id: stationA, seq: last.seq, hash: last.hash, turn: 0 })
})
afterAll(() => world.close())

const standing = () => world.must('manager-a', 'points/standing', { carrierId: stationA, cycleYear: 2027 })
const tick = async () => {
  await makeDue(world, 'recheck-listed')
  await world.cloud.runTimer('jobs', 'tick')
}
const reviews = () => stored(world, 'cases', { procedure: stationRecheck.id })
const title = async () =>
  (await world.must('manager-a', 'lifecycle/history', { carrierId: stationA })).standings[0]!.title

it('80.00 passes and is listed', async () => {
  expect(await standing()).toMatchObject({ raw: 8000, total: 8000, passed: true })
  const list = { kind: 'station', cycleYear: 2027, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
  const { listId } = await world.must('city-1', 'lists/draft', list)
  await world.must('city-2', 'lists/check', { listId, requestId: key() })
  expect(await world.must('city-2', 'lists/publish', { listId, requestId: key() })).toMatchObject({
    state: 'published',
  })
  expect(await title()).toBe('recognised')
})

it('a deduction that is only proposed changes nothing; agreed to, it makes 78.00, and a person is asked', async () => {
  const bookingId = await scene.pastBooking({ start: Date.parse('2027-09-20T10:00:00+08:00') })
  const said = { what: 'broken-promise', itemId: 'K-02', reason: '没有做到承诺', proof: '没有回电的记录' } as const
  const asked = { carrierId: stationA, bookingId, ...said, requestId: key() }
  const { proposalId } = await world.must('city-1', 'deduction/propose', asked)
  await tick()
  expect([(await standing()).total, await reviews()]).toEqual([8000, []])
  await scene.answered(proposalId)
  await world.must('city-2', 'deduction/agree', { proposalId, requestId: key() })
  expect(await standing()).toMatchObject({ raw: 8000, total: 7800, passed: false })
  await tick()
  expect(await reviews()).toMatchObject([
    {
      ...{ state: 'review', waits: 'city', carrierId: stationA, openedById: scene.person('city-2') },
      form: {
        account: expect.stringMatching(/公布时 80\.00 分.+现在 78\.00 分，低于 80\.00 分.+没有条文因为分数取消资格/),
      },
    },
  ])
  expect(await title()).toBe('recognised')
})

it('neither who proposed it nor who agreed decides the review; another keeps the list as it is, and the title stays', async () => {
  const { _id: caseId } = (await reviews())[0]!
  const keep = { caseId, action: 'keep', state: 'review', reason: '扣分属实，名单不变' }
  for (const as of ['city-1', 'city-2'])
    for (const action of ['keep', 'refer'])
      expect(await world.call(as, 'lifecycle/act', { ...keep, action, requestId: key() }), as).toMatchObject({
        error: { code: 'CASE_REFUSED', data: { reason: 'same-person' } },
      })
  expect(await world.must('city-admin', 'lifecycle/act', { ...keep, requestId: key() })).toMatchObject({
    state: 'kept',
  })
  await tick()
  expect([await title(), (await reviews()).length]).toEqual(['recognised', 1])
})

it('where everybody had a part in one of the corrections, the administrator is told, and who is let in decides', async () => {
  const [row] = await stored(world, 'ledger', { carrierId: stationA, seq: 1 })
  const back = { carrierId: stationA, rowId: row!.rowId, reason: '重复记分', requestId: key() }
  await world.must('city-admin', 'points/reverse', back)
  const proposalId = await scene.proposal({}, { start: Date.parse('2027-09-21T10:00:00+08:00') })
  await scene.answered(proposalId)
  await world.must('city-2', 'deduction/agree', { proposalId, requestId: key() })
  await makeDue(world, 'tell-stuck')
  await tick()
  await makeDue(world, 'tell-stuck')
  await tick()
  const { _id: caseId } = (await reviews()).find(({ state }) => state === 'review')!
  const keep = { caseId, action: 'keep', state: 'review', reason: '更正属实，名单不变' }
  for (const as of ['city-1', 'city-2', 'city-admin'])
    expect(await world.call(as, 'lifecycle/act', { ...keep, requestId: key() }), as).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'same-person' } },
    })
  const told = await stored(world, 'inbox', { 'content.kind': 'nobody-left' })
  expect(told).toMatchObject([
    { to: `person:${scene.person('city-admin')}`, content: { what: 'case', why: { acted: 3 } } },
  ])
  expect((await world.must('city-admin', 'lifecycle/get', { caseId })).stuck).toBe(true)
  const personId = scene.stranger()
  await scene.grant('city-reviewer', 'city', { personId })
  const newcomer = await sessionFor(world, personId)
  expect(await world.must(newcomer, 'lifecycle/act', { ...keep, requestId: key() })).toMatchObject({ state: 'kept' })
})
