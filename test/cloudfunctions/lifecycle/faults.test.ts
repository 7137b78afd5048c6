import type { CaseId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { crashes, crashTown } from '../crash-loop'
import { Scene } from '../scene'
import { remove, stored } from '../stored'
import type { InProcess } from './in-process'
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
    const town = await crashTown()
    world = town.world
    scene = town.scene
  })
  afterAll(() => world.close())

  const all = async (caseId: CaseId) => ({
    doc: (await stored(world, 'cases', { _id: caseId }))[0]!,
    events: await stored(world, 'lifecycle-events', { caseId }),
  })

  const filing = async () => ({
    ...{ caseId: await putDraft(scene), declaration: { agreed: true, name: '王女士' } },
  })
  const over = { on: '2026-09-29', provisional: false, after: '2026-09-22', count: 5, unit: 'working-day' }
  const admitting = async () => ({
    ...{ caseId: await putPublished(scene, { due: over as never }), action: 'admit', state: 'publication' },
  })

  it.each([
    ['filing', 'enterprise-a', 'lifecycle/file', filing, 0],
    ['admitting, with its event, its page and its manager', 'city-1', 'lifecycle/act', admitting, 1],
  ])('%s: nothing half, nothing twice, nothing lost', async (_what, as, path, arrange, recorded) => {
    await crashes(world, {
      ...{ as, path, atLeast: 8 },
      arrange: async () => {
        // what the case before left would be read as well, and the steps never come to an end
        for (const name of ['lifecycle-events', 'lifecycle-subjects'] as const) await remove(world, name)
        return arrange()
      },
      seen: (input) => all((input as { caseId: CaseId }).caseId),
      judge: ({ after }) => {
        expect(after.doc.steps).toHaveLength(1)
        expect(after.events).toHaveLength(recorded)
      },
    })
  })
})
