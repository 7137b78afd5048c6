import { addDays, localDate } from '@shared/calendar/local-date'
import { dueAfter } from '@shared/lifecycle/clock'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { supplyWorkingDays } from '@shared/lifecycle/supply-terms'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lapseCases } from '../../../cloudfunctions/jobs/tasks/lapse-cases'
import { key, type World } from '../../world'
import { makeDue } from '../due'
import { Scene } from '../scene'
import { stored } from '../stored'
import { InProcess } from './in-process'
import { aInHaidian, inTown, june } from './in-town'
import { putCase } from './scene'
import type { Steps } from './steps'

/** What the district asked an applicant to bring does not wait for ever, and nobody is worse off for having let it be. */
const last = dueAfter(localDate('2026-06-01'), supplyWorkingDays, 'working-day').on

describe('a supplement that never comes', () => {
  let world: World
  let scene: Scene
  let steps: Steps
  let caseId: Awaited<ReturnType<Steps['apply']>>
  inTown(async (town) => {
    ;({ world, scene, steps } = town)
    await aInHaidian(town)
    caseId = await steps.apply('enterprise-a', scene.a)
    await steps.must('district-haidian', caseId, 'ask', { reason: '请补场地证明' })
  }, june)
  const told = () => stored(world, 'inbox', { to: `enterprise-managers:${scene.a}` })
  async function tick() {
    await makeDue(world, 'lapse-cases')
    await world.cloud.runTimer('jobs', 'tick')
  }

  it('has a last day, which the applicant is shown', async () => {
    const { due } = await world.must('enterprise-a', 'lifecycle/get', { caseId })
    expect(due).toMatchObject({ on: last, past: false, count: supplyWorkingDays, basis: { kind: 'product' } })
  })
  it('is called to mind once, before that day', async () => {
    const soon = async () => (await told()).filter(({ content }) => content.kind === 'case-due')
    steps.at(`${addDays(last, -4)}T23:00:00+08:00`)
    await tick()
    expect(await soon()).toEqual([])
    for (const before of [3, 1, 0]) {
      steps.at(`${addDays(last, -before)}T23:00:00+08:00`)
      await tick()
      expect(await soon()).toMatchObject([{ content: { on: last, soon: true } }])
    }
    expect(await steps.view(caseId)).toMatchObject({ state: 'supplement' })
  })
  it('is over on the day after, as not filed: told, with its basis, and nothing is brought any more', async () => {
    steps.at(`${addDays(last, 1)}T00:00:00+08:00`)
    const declaration = { agreed: true as const, name: '李先生' }
    const supply = { caseId, action: 'supply', state: 'supplement', declaration }
    const late = await world.call('enterprise-a', 'lifecycle/act', { ...supply, requestId: key() })
    expect(late).toMatchObject({ error: { code: 'CASE_REFUSED', data: { reason: 'clock-over' } } })
    await Promise.all([tick(), tick()])
    const { state, steps: taken } = await world.must('enterprise-a', 'lifecycle/get', { caseId })
    expect(state).toBe('lapsed')
    expect(taken.filter(({ action }) => action === 'lapse')).toMatchObject([
      { from: 'supplement', to: 'lapsed', basis: { kind: 'product' } },
    ])
    const said = { step: '到期没有补充，按没有报办结', follows: expect.stringContaining('可以重新报') }
    expect((await told()).map(({ content }) => content)).toContainEqual(expect.objectContaining(said))
    expect(await stored(world, 'lifecycle-events', { caseId })).toEqual([])
  })
  it('and may be filed again the same day', async () => {
    const again = await steps.apply('enterprise-a', scene.a)
    expect(await steps.view(again)).toMatchObject({ state: 'district-review', nth: 1 })
  })
})

describe('at the moment at which it is over', () => {
  let world: InProcess
  let scene: Scene
  beforeAll(async () => {
    world = await InProcess.open('2026-06-01T09:00:00+08:00')
    scene = new Scene(world as never)
  })
  afterAll(() => world.close())

  const before = Date.parse(`${last}T23:59:59.999+08:00`)
  const waiting = () => {
    world.at = before
    const due = { ...dueAfter(localDate('2026-06-01'), supplyWorkingDays, 'working-day') }
    return putCase(scene, { state: 'supplement', waits: 'applicant', frozenAt: null, due, dueOn: due.on })
  }
  const supply = (caseId: string) =>
    world.call('enterprise-a', 'lifecycle/act', {
      ...{ caseId, action: 'supply', state: 'supplement', requestId: key() },
      declaration: { agreed: true, name: '李先生' },
    })
  const end = async (caseId: string) => {
    const [doc] = await stored(world, 'cases', { _id: caseId as never })
    return [doc!.state, doc!.steps.map(({ action }) => action)]
  }

  it('a supplement that is being written meets the end, and one of the two counts', async () => {
    const caseId = await waiting()
    let met = false
    world.meanwhile(async () => {
      met = true
      world.at = before + 1
      // where it meets the other's writes it gives up, and comes again with the next tick
      await world.run(lapseCases).catch(() => undefined)
    })
    const said = await supply(caseId)
    expect(met).toBe(true)
    expect(await end(caseId)).toEqual(said.ok ? ['district-review', ['supply']] : ['lapsed', ['lapse']])
  })
  it('an end that is being written meets a supplement of the last moment, and one of the two counts', async () => {
    const caseId = await waiting()
    let said: Awaited<ReturnType<typeof supply>> | undefined
    world.at = before + 1
    world.meanwhile(async () => {
      world.at = before
      said = await supply(caseId)
    })
    await world.run(lapseCases)
    expect(said).toBeDefined()
    expect(await end(caseId)).toEqual(said?.ok ? ['district-review', ['supply']] : ['lapsed', ['lapse']])
  })
  it('the states that lapse are those that an applicant fills in again', () => {
    for (const state of stationEntry.states) expect(state.lapses !== undefined).toBe(state.editable === true)
  })
})
