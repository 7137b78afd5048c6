import type { ObjectionId, PersonId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Objection } from '../../../cloudfunctions/store/cases'
import { openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { Scene } from '../scene'
import { putAll } from '../stored'
import { putPublished } from './scene'

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
})
