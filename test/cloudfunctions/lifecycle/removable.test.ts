import { addDays, addYears } from '@shared/calendar/local-date'
import { asId, type CarrierId, type CaseId } from '@shared/ids'
import { stationRemoval } from '@shared/lifecycle/procedures/station-removal'
import { expect, it } from 'vitest'
import { key, type World } from '../../world'
import { awardDoc, chainOf } from '../points/entries'
import type { Scene } from '../scene'
import { put, putAll, remove, stored } from '../stored'
import { inTown } from './in-town'
import { answersOf } from './scene'
import type { Steps } from './steps'

/** Three years without success, with the clock moved: nobody is removed by it, a person proposes, another decides. */
const stationA = asId<CarrierId>('station-a')
let world: World
let scene: Scene
let steps: Steps
inTown((town) => {
  ;({ world, scene, steps } = town)
})

const rows = async (as = 'city-1') => (await world.must(as, 'lifecycle/removable', {})).items
const ofA = async (as = 'city-1') => (await rows(as)).find(({ carrierId }) => carrierId === stationA)
const admittedOn = async () => {
  const events = await stored(world, 'lifecycle-events', { 'subject.carrierId': stationA, what: 'admitted' })
  return events[0]!.effectiveOn
}

it('is empty while nobody is near; says who is coming half a year before; and who is due on the day', async () => {
  expect(await rows()).toEqual([])
  const from = addYears(await admittedOn(), 3)
  steps.at(`${addDays(from, -1)}T23:00:00+08:00`)
  expect(await ofA()).toMatchObject({ from, due: false, open: null, passedOn: null })
  steps.at(`${from}T00:05:00+08:00`)
  const row = (await ofA())!
  expect(row).toMatchObject({ from, due: true, admittedOn: await admittedOn(), name: expect.any(String) })
  // by cycles the day was an earlier 1 October
  expect(row.otherwise).toEqual([{ words: expect.stringContaining('周期'), on: expect.stringMatching(/-10-01$/) }])
  expect(row.otherwise[0]!.on! < from).toBe(true)
  const own = await rows('district-haidian')
  expect(own.map(({ district }) => district).every((each) => each === 'haidian')).toBe(true)
  expect(await world.call('manager-a', 'lifecycle/removable', {})).toMatchObject({ error: { code: 'FORBIDDEN' } })
})

it('says how many there are in all, however few are on a page', async () => {
  const all = await world.must('city-1', 'lifecycle/removable', {})
  const due = all.items.filter((row) => row.due).length
  expect(due).toBeGreaterThan(0)
  expect(all.items.length).toBeGreaterThan(1)
  const page = await world.must('city-1', 'lifecycle/removable', { limit: 1 })
  expect(page).toMatchObject({ items: [all.items[0]], due, soon: all.items.length - due, next: expect.any(String) })
  const last = await world.must('city-1', 'lifecycle/removable', { limit: all.items.length - 1, cursor: page.next! })
  expect(last).toMatchObject({ items: all.items.slice(1), due, soon: all.items.length - due, next: null })
})

it('nothing is removed by itself', async () => {
  await world.cloud.runTimer('jobs', 'tick')
  expect(await stored(world, 'lifecycle-events', { what: 'removed' })).toEqual([])
})

let caseId: CaseId
it('a removal is begun from it, tells the station, and stands beside it', async () => {
  const form = answersOf({ account: '三年里没有申请过积分' })
  const begun = { procedure: stationRemoval.id, carrierId: stationA, form, requestId: key() }
  caseId = (await world.must('city-1', 'lifecycle/draft', begun)).id
  expect((await ofA())!.open).toEqual({ caseId, draft: true, own: true })
  expect((await ofA('city-2'))!.open).toEqual({ caseId, draft: true, own: false })
  await world.must('city-1', 'lifecycle/file', { caseId, requestId: key() })
  expect((await ofA())!.open).toMatchObject({ draft: false })
  expect(await stored(world, 'inbox', { to: `carrier-managers:${stationA}` })).toHaveLength(1)
})

it('provisional while a pass of the last days waits for its list: said, and nobody is removed meanwhile', async () => {
  const from = addYears(await admittedOn(), 3)
  const last = addDays(from, -1)
  const docs = chainOf(Array.from({ length: 300 }, (_, n) => awardDoc(n, addDays(last, -(n % 60)))))
  await putAll(world, 'ledger', docs)
  const end = docs.at(-1)!
  await remove(world, 'ledger-heads', { _id: stationA })
  await put(world, 'ledger-heads', { _id: stationA, seq: end.seq, hash: end.hash, turn: 0 })
  expect((await ofA())!.passedOn! < from).toBe(true)
  const { actions } = await steps.view(caseId)
  expect(actions.find(({ id }) => id === 'remove')?.blocked).toMatchObject({ reason: 'passed-unlisted' })
  const removal = { reason: '三年没有完成' }
  expect(await steps.act('city-2', caseId, 'remove', removal)).toMatchObject({
    error: { code: 'CASE_REFUSED', data: { reason: 'passed-unlisted', basis: { kind: 'product' } } },
  })
  await remove(world, 'ledger', { carrierId: stationA })
  await remove(world, 'ledger-heads', { _id: stationA })
  expect(await steps.act('city-1', caseId, 'remove', removal)).toMatchObject({
    error: { code: 'CASE_REFUSED', data: { reason: 'same-person' } },
  })
  expect(await steps.must('city-2', caseId, 'remove', removal)).toBe('removed')
  expect(await ofA()).toBeUndefined()
})

it('of a tied officer it says so', async () => {
  const [row] = await rows()
  const [role] = await stored(world, 'roles', { role: 'carrier-manager', scope: stationA })
  await put(world, 'roles', {
    ...role!,
    ...{ _id: asId<NonNullable<typeof role>['_id']>('g_tied'), scope: row!.carrierId },
    personId: scene.person('city-2'),
  })
  expect((await rows('city-2')).find(({ carrierId }) => carrierId === row!.carrierId)).toMatchObject({ tied: true })
  expect((await rows('city-1')).find(({ carrierId }) => carrierId === row!.carrierId)).toMatchObject({ tied: false })
})
