import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import type { EventKind } from '@shared/lifecycle/event'
import { stationRecheck } from '@shared/lifecycle/procedures/station-recheck'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { event } from '../../shared/lifecycle/events'
import { codeOf, key, openWorld, type World } from '../../world'
import { makeDue } from '../due'
import { Scene } from '../scene'
import { change, put, putAll, remove, stored } from '../stored'
import { awardDoc, chainOf } from './entries'

/** What comes after a list, and since when it counts, on the shipped operations. */
const now = Date.parse('2026-11-16T10:00:00+08:00')
const stationA = asId<CarrierId>('station-a')
const days = { publishOn: localDate('2026-11-16'), from: localDate('2026-11-16'), to: localDate('2027-11-15') }

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
})
afterAll(() => world.close())

/** So many awards of station-a in the cycle, one a day, as many as it needs to pass and some to spare. */
async function settle(count: number) {
  const all = ['ledger', 'ledger-heads', 'ledger-days', 'points-lists', 'points-list-counts', 'cycle-locks'] as const
  for (const name of [...all, 'inbox', 'threads', 'cases', 'case-turns', 'settings', 'journal'] as const)
    await remove(world, name)
  await remove(world, 'lifecycle-events', { what: 'recognised' })
  const docs = chainOf(Array.from({ length: count }, (_, n) => awardDoc(n, addDays(localDate('2026-03-20'), n % 190))))
  const last = docs.at(-1)!
  await putAll(world, 'ledger', docs)
  await put(world, 'ledger-heads', { _id: stationA, seq: last.seq, hash: last.hash, turn: 0 })
}
const passes = async () =>
  (await world.must('city-1', 'points/standing', { carrierId: stationA, cycleYear: 2026 })).passed

/** The fewest awards that pass: one of them taken back, and it does not. */
let fewest = 0
beforeAll(async () => {
  let [fails, holds] = [1, 300]
  while (holds - fails > 1) {
    const middle = (fails + holds) >> 1
    await settle(middle)
    if (await passes()) holds = middle
    else fails = middle
  }
  fewest = holds
})

async function listed() {
  const list = { kind: 'station', cycleYear: 2026, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
  const { listId } = await world.must('city-1', 'lists/draft', list)
  expect(codeOf(await world.call('city-2', 'lists/check', { listId, requestId: key() }))).toBe('OK')
  expect(await world.must('city-2', 'lists/publish', { listId, requestId: key() })).toMatchObject({
    state: 'published',
  })
  return listId
}
const reverse = async (as: string, seq: number) => {
  const [row] = await stored(world, 'ledger', { carrierId: stationA, seq })
  const back = { carrierId: stationA, rowId: row!.rowId, reason: '重复记分', requestId: key() }
  return world.must(as, 'points/reverse', back)
}
const tick = async () => {
  await makeDue(world, 'recheck-listed')
  await world.cloud.runTimer('jobs', 'tick')
}
const reviews = () => stored(world, 'cases', { procedure: stationRecheck.id })

describe('a correction after the list', () => {
  beforeEach(() => settle(fewest))

  it('below the pass mark: a person is asked and told, another than corrected decides, and the title stays', async () => {
    await listed()
    await tick()
    expect(await reviews()).toEqual([])
    await reverse('city-1', 3)
    await tick()
    const [review] = await reviews()
    expect(review).toMatchObject({
      ...{ state: 'review', waits: 'city', carrierId: stationA, openedById: scene.person('city-1') },
      form: {
        account: expect.stringMatching(/^2026 周期第一批公布时 \d+\.\d\d 分.+低于 80\.00 分.+没有条文因为分数取消资格/),
      },
    })
    const { _id: caseId } = review!
    const told = await stored(world, 'inbox', { 'content.kind': 'case-step' })
    expect(told.map(({ to }) => to).toSorted()).toEqual(
      (['city-1', 'city-2', 'city-admin'] as const).map((each) => `person:${scene.person(each)}`).toSorted(),
    )
    for (const { opens } of told) expect(opens).toEqual({ screen: 'admissions', parameters: { caseId } })
    const { items } = await world.must('city-2', 'lifecycle/queue', { state: 'waiting' })
    expect(items.map(({ id }) => id)).toContain(caseId)
    const keep = { caseId, action: 'keep', state: 'review', reason: '更正属实，名单不变' }
    expect(await world.call('city-1', 'lifecycle/act', { ...keep, requestId: key() })).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'same-person' } },
    })
    expect(await world.call('city-2', 'lifecycle/act', { ...keep, reason: '', requestId: key() })).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'reason' } },
    })
    expect(await world.must('city-2', 'lifecycle/act', { ...keep, requestId: key() })).toMatchObject({ state: 'kept' })
    expect(await stored(world, 'inbox', { to: `carrier-managers:${stationA}` })).toMatchObject([
      { content: { kind: 'case-step', step: '名单和资格不变', reason: '更正属实，名单不变' } },
    ])
    const { standings } = await world.must('manager-a', 'lifecycle/history', { carrierId: stationA })
    expect(standings[0]).toMatchObject({ title: 'recognised' })
    await tick()
    expect(await reviews()).toHaveLength(1)
  })

  it('two timers at once begin one; one that goes on is not doubled; after it ended the next correction begins another', async () => {
    await listed()
    await reverse('city-1', 3)
    await makeDue(world, 'recheck-listed')
    await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
    await tick()
    expect(await reviews()).toHaveLength(1)
    await reverse('city-2', 4)
    await tick()
    const [first] = await reviews()
    expect(await reviews()).toHaveLength(1)
    const keep = { caseId: first!._id, action: 'keep', state: 'review', reason: '名单不变', requestId: key() }
    await world.must('city-2', 'lifecycle/act', keep)
    await tick()
    // what was corrected meanwhile has a review of its own
    expect((await reviews()).map(({ openedById }) => openedById).toSorted()).toEqual(
      [scene.person('city-1'), scene.person('city-2')].toSorted(),
    )
  })

  it('nobody begins a review by hand, which would stand in the way of it, and nobody takes one back', async () => {
    const form = [{ field: 'account', answer: '先占着' }]
    const begun = { procedure: stationRecheck.id, carrierId: stationA, form, requestId: key() }
    expect(codeOf(await world.call('city-1', 'lifecycle/draft', begun))).toBe('NOT_FOUND')
    await listed()
    await reverse('city-1', 3)
    await tick()
    const { _id: caseId } = (await reviews())[0]!
    expect((await world.call('city-1', 'lifecycle/withdraw', { caseId, requestId: key() })).ok).toBe(false)
    const act = { caseId, action: 'withdraw', state: 'review', requestId: key() }
    expect((await world.call('city-1', 'lifecycle/act', act)).ok).toBe(false)
    expect((await reviews())[0]).toMatchObject({ state: 'review' })
  })

  it('points that came between the correction and the look make nobody else the one who corrected', async () => {
    await listed()
    await reverse('city-1', 3)
    const [head] = await stored(world, 'ledger-heads', { _id: stationA })
    const award = { ...awardDoc(fewest, localDate('2026-11-16')), seq: head!.seq + 1, hash: 'f'.repeat(64) }
    await put(world, 'ledger', { ...award, decidedById: scene.person('city-2') } as never)
    await change(world, 'ledger-heads', { _id: stationA }, { seq: award.seq, hash: award.hash })
    await tick()
    expect((await reviews()).map(({ openedById }) => openedById)).toEqual([scene.person('city-1')])
  })

  it('that leaves it above the pass mark begins nothing, and it is not looked at again before the next', async () => {
    await settle(fewest + 20)
    await listed()
    await reverse('city-1', 3)
    await tick()
    expect(await reviews()).toEqual([])
    expect((await stored(world, 'cycle-locks'))[0]!.lookedSeq).toBe(fewest + 21)
  })

  it('that was not looked at because something failed is looked at the next time', async () => {
    await listed()
    await reverse('city-1', 3)
    world.cloud.faults.plan([{ action: 'database.*', kind: 'error' }], 1)
    await tick().catch(() => undefined)
    world.cloud.faults.clear()
    expect(await reviews()).toEqual([])
    await tick()
    expect(await reviews()).toHaveLength(1)
  })
})

it('即认定 read as the day of reaching: the title, the certificate and the public list say since when', async () => {
  await settle(fewest + 20)
  const approved = { proposedById: asId<never>('p_1'), approvedById: asId<never>('p_2'), reason: '定了' }
  const reading = {
    version: 1,
    key: 'recognisedOn',
    value: 'reaching',
    effectiveOn: '2026-11-01',
    at: now,
    ...approved,
  }
  await put(world, 'settings', { _id: 'city', changes: [reading as never] })
  // who left between the day of reaching and the list is not listed, also one who came back
  const turn = (what: EventKind, day: string) => {
    const happened = { ...event(what, `${day}T09:00:00+08:00`), _id: asId<never>(`e_${what}`) }
    return put(world, 'lifecycle-events', { ...happened, subject: { ...happened.subject, carrierId: stationA } })
  }
  for (const [what, day] of [
    ['revoked', '2026-11-10'],
    ['admitted', '2026-11-12'],
  ] as const) {
    await turn(what, day)
    const list = { kind: 'station', cycleYear: 2026, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
    const { listId } = await world.must('city-1', 'lists/draft', list)
    expect(await world.call('city-2', 'lists/check', { listId, requestId: key() })).toMatchObject({
      error: { data: { reason: 'NOT_OBJECT', carrierId: stationA } },
    })
  }
  for (const what of ['revoked', 'admitted']) await remove(world, 'lifecycle-events', { _id: asId<never>(`e_${what}`) })
  const listId = await listed()
  const [row] = await stored(world, 'ledger', { carrierId: stationA, seq: fewest })
  const reachedOn = row!.entry.kind === 'award' ? row!.entry.dates.verification : ''
  expect(reachedOn < days.from).toBe(true)
  const [title] = await stored(world, 'lifecycle-events', { what: 'recognised' })
  expect(title).toMatchObject({ effectiveOn: reachedOn, published: { ...{ from: days.from, to: days.to }, reachedOn } })
  const page = await world.must(null, 'lists/page', { listId })
  expect(page).toMatchObject({ from: days.from, stations: [{ place: 1, reachedOn }] })
  const { code } = await world.must('manager-a', 'certificate/issue', { carrierId: stationA, requestId: key() })
  expect(await world.must(null, 'certificate/get', { code })).toMatchObject({ state: 'valid', reachedOn })
})
