import type { CaseId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { dying } from '../dying'
import { Scene } from '../scene'
import { remove, stored } from '../stored'
import { InProcess } from './in-process'
import { putCase, putDraft, putPublished } from './scene'
import { Steps } from './steps'

describe('two officers at once, with the real SDK', () => {
  let world: World
  let scene: Scene
  let steps: Steps
  beforeAll(async () => {
    world = await openWorld()
    scene = new Scene(world)
    steps = new Steps(world)
  })
  afterAll(() => world.close())

  it('come to one outcome; whoever is second learns that it has moved on', async () => {
    for (let round = 0; round < 8; round++) {
      const caseId = await putCase(scene, { state: 'city-review', waits: 'city' })
      const { conditions } = await steps.judged(caseId)
      const unmet = conditions.map((each, i) => ({ ...each, holds: i !== 0 }))
      const base = { caseId, state: 'city-review' }
      const calls = [
        world.call('city-1', 'lifecycle/act', { ...base, action: 'publish', conditions, requestId: key() }),
        world.call('city-2', 'lifecycle/act', {
          ...base,
          action: 'reject',
          reason: '不合格',
          conditions: unmet,
          requestId: key(),
        }),
        world.call('city-admin', 'lifecycle/act', { ...base, action: 'return', reason: '重审', requestId: key() }),
      ]
      const said = await Promise.all(calls)
      expect(said.filter(({ ok }) => ok)).toHaveLength(1)
      for (const each of said) if (!each.ok) expect(each.error.code).toBe('CASE_MOVED_ON')
      const [doc] = await stored(world, 'cases', { _id: caseId })
      expect(doc!.steps).toHaveLength(1)
      const won = said.find(({ ok }) => ok)
      expect(won?.ok && won.value.state).toBe(doc!.state)
    }
  })

  it('one organisation begins one case, however often at once', async () => {
    const asked = { procedure: 'station-entry', enterpriseId: scene.a, form: [] }
    const said = await Promise.all(
      Array.from({ length: 6 }, () => world.call('enterprise-a', 'lifecycle/draft', { ...asked, requestId: key() })),
    )
    expect(said.filter(({ ok }) => ok)).toHaveLength(1)
    for (const each of said)
      if (!each.ok) expect(each.error).toMatchObject({ code: 'CASE_REFUSED', data: { reason: 'open-already' } })
  })

  it('objections at once are all counted', async () => {
    const caseId = await putPublished(scene)
    const objecting = ['visitor', 'enterprise-b', 'staff-b', 'manager-b', 'enterprise-a'].map((as) =>
      world.call(as, 'lifecycle/act', {
        ...{ caseId, action: 'object', state: 'publication', objection: '名不副实', requestId: key() },
      }),
    )
    expect((await Promise.all(objecting)).filter(({ ok }) => ok)).toHaveLength(5)
    const [doc] = await stored(world, 'cases', { _id: caseId })
    expect(doc!.objections).toEqual({ made: 5, heard: 0, upheld: 0 })
    expect(await stored(world, 'objections', { caseId })).toHaveLength(5)
  })
})

describe('a crash after every step that reaches the database', () => {
  let world: InProcess
  let scene: Scene
  beforeAll(async () => {
    world = await InProcess.open('2026-09-30T10:00:00+08:00')
    scene = new Scene(world as never)
  })
  afterAll(() => world.close())

  const all = async (caseId: CaseId) => ({
    doc: (await stored(world as never, 'cases', { _id: caseId }))[0]!,
    events: await stored(world as never, 'lifecycle-events', { caseId }),
  })

  const cases: [string, string, () => Promise<{ caseId: CaseId; input: object; path: string }>][] = [
    [
      'filing',
      'enterprise-a',
      async () => {
        const caseId = await putDraft(scene)
        return { caseId, path: 'lifecycle/file', input: { caseId, declaration: { agreed: true, name: '王女士' } } }
      },
    ],
    [
      'admitting, with its event, its page and its manager',
      'city-1',
      async () => {
        const over = { on: '2026-09-29', provisional: false, after: '2026-09-22', count: 5, unit: 'working-day' }
        const caseId = await putPublished(scene, { due: over as never })
        return { caseId, path: 'lifecycle/act', input: { caseId, action: 'admit', state: 'publication' } }
      },
    ],
  ]

  it.each(cases)('%s: nothing half, nothing twice, nothing lost', async (_what, as, arrange) => {
    let crashes = 0
    for (let nth = 1; nth < 60; nth++) {
      // what the case before left would be read as well, and the steps never come to an end
      for (const name of ['lifecycle-events', 'lifecycle-subjects'] as const) await remove(world as never, name)
      const { caseId, path, input } = await arrange()
      const request = { ...input, requestId: key() }
      const before = await all(caseId)
      let steps = () => 0
      world.wrap = (documents) => {
        const made = dying(documents, nth)
        steps = made.steps
        return made.documents
      }
      const first = await world.call(as, path, request)
      world.wrap = (documents) => documents
      const between = await all(caseId)
      if (!first.ok && between.doc.steps.length === 0) expect(between).toEqual(before)
      const again = await world.call(as, path, request)
      expect(again, `after ${nth}`).toMatchObject({ ok: true })
      const { doc, events } = await all(caseId)
      expect(doc.steps).toHaveLength(1)
      expect(events).toHaveLength(path === 'lifecycle/act' ? 1 : 0)
      if (steps() < nth) break
      crashes++
    }
    expect(crashes).toBeGreaterThan(8)
    expect(crashes).toBeLessThan(60)
  })
})
