import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import type { ObjectionId, PersonId } from '@shared/ids'
import { stationConditions } from '@shared/lifecycle/procedures/station-conditions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Objection } from '../../../cloudfunctions/store/cases'
import { key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { Scene } from '../scene'
import { change, putAll, remove, stored } from '../stored'
import { InProcess } from './in-process'
import { goodForm, putPublished } from './scene'

/** A 公示 to which a thousand people object: by pages, each once, and to the applicant what was heard, by the day. */
const made = 1001
const heard = 30
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

async function read(as: string, caseId: string, own: object = {}) {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await world.must(as, 'lifecycle/objections', { caseId, limit: 50, ...own, ...(cursor && { cursor }) })
    expect(page.items.length).toBeLessThanOrEqual(50)
    expect(JSON.stringify(page.items)).not.toMatch(/"at"|personId/)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  return ids
}

it('is read in pages; the case itself says how many there are', async () => {
  const caseId = await putPublished(scene, { objections: { made, heard, upheld: 0 } })
  const docs = Array.from({ length: made }, (_, n): Objection => {
    const finding = { upheld: false, reason: '量过', byId: scene.person('city-1'), at: scene.now }
    return {
      ...{
        _id: fresh<ObjectionId>('ob'),
        caseId,
        personId: fresh<PersonId>('p'),
        text: `第 ${n} 条`,
        at: scene.now + n,
      },
      finding: n % 33 === 0 && n < heard * 33 ? finding : null,
    }
  })
  await putAll(world, 'objections', docs)
  expect(await read('city-1', caseId)).toEqual(docs.map(({ _id }) => _id))
  const of = (found: boolean) => docs.filter(({ finding }) => (finding !== null) === found).map(({ _id }) => _id)
  expect(await read('city-1', caseId, { waiting: true })).toEqual(of(false))
  expect(await read('enterprise-a', caseId)).toEqual(of(true))
  expect(await world.must('city-1', 'lifecycle/get', { caseId })).toMatchObject({ objections: made })
  expect(await world.must('enterprise-a', 'lifecycle/get', { caseId })).toMatchObject({ objections: heard })
  // no end of the 公示 passes over one of them, on whichever page it is
  const waits = (waiting: number) => ({
    error: { code: 'CASE_REFUSED', data: { reason: 'objections-waiting', detail: { waiting } } },
  })
  world.cloud.setClockOffset(scene.now + 3 * 86_400_000 - Date.now())
  const decide = (action: string) => {
    const decision = { caseId, action, state: 'publication', reason: '不符合', requestId: key() }
    return world.call('city-1', 'lifecycle/act', decision)
  }
  const ends = ['admit', 'admit-despite', 'uphold', 'reject']
  for (const action of ends) expect(await decide(action), action).toMatchObject(waits(made - heard))
  const { actions } = await world.must('city-1', 'lifecycle/get', { caseId })
  for (const { id, blocked } of actions.filter((action) => ends.includes(action.id)))
    expect(blocked, id).toMatchObject({ reason: 'objections-waiting', detail: { waiting: made - heard } })
  const all = docs.map((doc) => ({ ...doc, finding: docs[0]!.finding }))
  await remove(world, 'objections', { caseId })
  await putAll(world, 'objections', [...all.slice(0, -1), docs.at(-1)!])
  await change(world, 'cases', { _id: caseId }, { objections: { made, heard: made - 1, upheld: 0 } })
  expect(await decide('admit')).toMatchObject(waits(1))
  expect(await read('city-1', caseId, { waiting: true })).toEqual([docs.at(-1)!._id])
  const finding = { objectionId: docs.at(-1)!._id, upheld: false }
  const find = { caseId, action: 'find', state: 'publication', reason: '量过', finding, requestId: key() }
  await world.must('city-1', 'lifecycle/act', find)
  expect(await decide('admit')).toMatchObject({ ok: true, value: { state: 'admitted' } })
})

describe('an objection of the last moment', () => {
  let town: InProcess
  let people: Scene
  beforeAll(async () => {
    town = await InProcess.open('2026-09-30T23:59:59+08:00')
    people = new Scene(town as never)
  })
  afterAll(() => town.close())
  const upheld = { objections: { made: 1, heard: 1, upheld: 1 } }
  const endings = [
    ['admit', {}],
    ['uphold', upheld],
    ['reject', { form: { ...goodForm, staff: 0 } }],
  ] as const

  it.each(endings)('and %s at once: one of them comes first, and none is passed over', async (action, own) => {
    for (const first of ['decision', 'objection'] as const) {
      await remove(town, 'quotas')
      const today = beijingDate(people.now)
      const due = { on: today, provisional: false, after: addDays(today, -7), count: 5, unit: 'working-day' } as const
      const before = Date.parse(`${today}T23:59:59.999+08:00`)
      const caseId = await putPublished(people, { due, dueOn: due.on, ...own })
      const act = (as: string, more: object, at: number) => {
        town.at = at
        return town.call(as, 'lifecycle/act', { caseId, state: 'publication', requestId: key(), ...more })
      }
      const decide = () => act('city-1', { action, reason: '写明的理由', conditions: judged }, before + 1)
      const object = () => act('visitor', { action: 'object', objection: '名不副实' }, before)
      const [one, other] = first === 'decision' ? [decide, object] : [object, decide]
      let second: Awaited<ReturnType<typeof decide>> | undefined
      town.meanwhile(async () => {
        second = await other()
      })
      const said = await one()
      const [decision, objection] = first === 'decision' ? [said, second!] : [second!, said]
      const [doc] = await stored(town, 'cases', { _id: caseId })
      const made = await stored(town, 'objections', { caseId })
      expect(doc!.objections.made - doc!.objections.heard).toBe(made.length)
      expect([decision.ok, objection.ok].filter(Boolean)).toHaveLength(1)
      expect(doc!.state === 'publication').toBe(objection.ok)
      await remove(town, 'lifecycle-events', { caseId })
      await remove(town, 'lifecycle-subjects', { organisationId: doc!.organisationId })
    }
  })
  const judged = stationConditions.map(({ id }) => ({ conditionId: id, holds: true }))
})
