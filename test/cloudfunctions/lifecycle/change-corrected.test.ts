import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type CaseId } from '@shared/ids'
import { dueAfter } from '@shared/lifecycle/clock'
import { supplyWorkingDays } from '@shared/lifecycle/supply-terms'
import { beforeEach, expect, it } from 'vitest'
import { key, type World } from '../../world'
import { makeDue } from '../due'
import { remove, stored } from '../stored'
import { inTown, june } from './in-town'
import { answersOf } from './scene'
import type { Steps } from './steps'

/** A 变更报告 that is wrong or incomplete goes back to the station; what is not true is turned down; nobody loses its standing for it. */
const stationA = asId<CarrierId>('station-a')
let world: World
let steps: Steps
let caseId: CaseId
inTown((town) => {
  ;({ world, steps } = town)
}, june)

const wrong = { what: ['名称'], changedOn: '2026-05-25', name: '写错的名称（示例）', account: '换了名称' }
const right = { ...wrong, name: '改对的名称（示例）' }
async function report() {
  const id = await steps.begin('manager-a', 'station-change', stationA, wrong)
  await steps.attach('manager-a', id, 'proof')
  await world.must('manager-a', 'lifecycle/file', { caseId: id, requestId: key() })
  return id
}
const named = async () => (await stored(world, 'carriers', { _id: stationA }))[0]!.name
const fillIn = (form: typeof wrong) => {
  const input = { procedure: 'station-change', carrierId: stationA, caseId, form: answersOf(form), requestId: key() }
  return world.call('manager-a', 'lifecycle/draft', input)
}
beforeEach(async () => {
  steps.at('2026-06-01T09:00:00+08:00')
  await remove(world, 'case-turns')
  await remove(world, 'quotas')
  caseId = await report()
})
const refusedFor = (reason: string) => ({ error: { code: 'CASE_REFUSED', data: { reason } } })

it('is sent back with a reason, corrected within its days, and then what is right comes onto the page', async () => {
  expect(await steps.act('district-haidian', caseId, 'return')).toMatchObject(refusedFor('reason'))
  expect(await steps.must('district-haidian', caseId, 'return', { reason: '和执照上的名称不一样' })).toBe('correction')
  const { due } = await world.must('manager-a', 'lifecycle/get', { caseId })
  expect(due?.on).toBe(dueAfter(localDate('2026-06-01'), supplyWorkingDays, 'working-day').on)
  const told = await stored(world, 'inbox', { to: `carrier-managers:${stationA}`, 'content.step': '退回补正' })
  expect(told).toMatchObject([{ content: { reason: '和执照上的名称不一样' } }])
  expect(await fillIn(right)).toMatchObject({ ok: true })
  expect(await steps.must('manager-a', caseId, 'correct')).toBe('verification')
  expect((await steps.view(caseId)).steps.at(-1)?.changed).toEqual([
    { field: 'name', before: wrong.name, after: right.name },
  ])
  expect(await steps.act('district-haidian', caseId, 'return', { reason: '还有' })).toMatchObject(refusedFor('once'))
  await steps.must('district-haidian', caseId, 'verify', { reason: '和执照一致' })
  expect(await named()).not.toBe(right.name)
  expect(await steps.must('city-1', caseId, 'change', { reason: '属实' })).toBe('changed')
  expect(await named()).toBe(right.name)
})

it('is sent back by the city too, and verified again', async () => {
  await steps.must('district-haidian', caseId, 'verify', { reason: '属实' })
  expect(await steps.must('city-1', caseId, 'send-back', { reason: '缺一页' })).toBe('correction')
  expect(await steps.must('manager-a', caseId, 'correct')).toBe('verification')
})

it.each([
  ['by the district', 'district-haidian', [], 'refuse'],
  ['by the city', 'city-1', ['verify'], 'reject'],
] as const)(
  'is turned down %s with a reason; the station stays what it is, and may report again',
  async (_, as, before, by) => {
    for (const action of before) await steps.must('district-haidian', caseId, action, { reason: '属实' })
    const was = await named()
    expect(await steps.act(as, caseId, by)).toMatchObject(refusedFor('reason'))
    expect(await steps.must(as, caseId, by, { reason: '没有换过名称' })).toBe('rejected')
    expect(await named()).toBe(was)
    expect(await stored(world, 'lifecycle-events', { caseId })).toEqual([])
    const { standings } = await world.must('manager-a', 'lifecycle/history', { carrierId: stationA })
    expect(standings[0]).toMatchObject({ title: 'object', bar: null })
    await report()
  },
)

it('lapses where nobody corrects it, and may be reported again', async () => {
  await steps.must('district-haidian', caseId, 'return', { reason: '缺一页' })
  const { due } = await steps.view(caseId)
  steps.at(`${addDays(due!.on, 1)}T09:00:00+08:00`)
  expect(await steps.act('manager-a', caseId, 'correct')).toMatchObject(refusedFor('clock-over'))
  await makeDue(world, 'lapse-cases')
  await world.cloud.runTimer('jobs', 'tick')
  expect((await steps.view(caseId)).state).toBe('lapsed')
  expect(await fillIn(right)).toMatchObject({ error: { code: 'CASE_MOVED_ON' } })
  await report()
})
