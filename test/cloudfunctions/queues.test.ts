import type { DistrictCode } from '@shared/directory/districts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../world'
import type { Persona } from './people'
import { Scene } from './scene'

/** The officers' queues: whose, in which order, and paged out without a gap. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  await scene.grant('district-officer', 'fengtai', { personId: scene.person('district-haidian') })
})
afterAll(() => world.close())

const minute = 60_000
type Queue = 'complaint/queue' | 'points/queue'

/** The ids of a whole list, asked for two at a time. */
async function paged(as: Persona, path: Queue, asked: { state: string; district?: string }): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | undefined, pages = 0; pages < 30; pages++) {
    const page = await world.must(as, path, { ...asked, limit: 2, ...(cursor && { cursor }) })
    ids.push(...page.items.map(({ id }) => id))
    if (page.next === null) return ids
    cursor = page.next
  }
  throw new Error('pages without end')
}

describe('complaints', () => {
  const open: Record<string, string[]> = { haidian: [], fengtai: [], chaoyang: [] }
  const filed: string[] = []
  const closed: string[] = []
  beforeAll(async () => {
    for (let n = 0; n < 9; n++) {
      const district = (['haidian', 'fengtai', 'chaoyang'] as const)[n % 3]!
      // pairs of one instant: among equals the id decides
      const filedAt = scene.now - 600 * minute + Math.floor(n / 2) * minute
      const id = await scene.complaint({ district, filedAt })
      open[district]!.push(id)
      filed.push(id)
      const decided = {
        finding: 'upheld' as const,
        reason: '属实',
        byId: scene.stranger(),
        at: scene.now,
        proposalId: null,
        entryId: null,
      }
      closed.push(await scene.complaint({ district, filedAt, decided, open: false }))
    }
  })
  const of = (...districts: string[]) => new Set(districts.flatMap((district) => open[district]!))

  it('an officer of two districts sees both in one order, the oldest first, page by page', async () => {
    const ids = await paged('district-haidian', 'complaint/queue', { state: 'open' })
    expect(new Set(ids)).toEqual(of('haidian', 'fengtai'))
    expect(ids).toHaveLength(6)
    const { items } = await world.must('district-haidian', 'complaint/queue', { state: 'open' })
    expect(items.map(({ id }) => id)).toEqual(ids)
    const times = items.map(({ steps }) => steps[0]!.at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('one district of theirs alone; another’s is not there', async () => {
    const asked = { state: 'open', district: 'fengtai' } as const
    expect(new Set(await paged('district-haidian', 'complaint/queue', asked))).toEqual(of('fengtai'))
    const foreign = await world.call('district-haidian', 'complaint/queue', { state: 'open', district: 'chaoyang' })
    expect(foreign).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  it('the city sees all, or a district; the closed ones lie apart, the latest first', async () => {
    expect(new Set(await paged('city-1', 'complaint/queue', { state: 'open' }))).toEqual(new Set(filed))
    const chaoyang = await paged('city-1', 'complaint/queue', { state: 'open', district: 'chaoyang' })
    expect(new Set(chaoyang)).toEqual(of('chaoyang'))
    const ids = await paged('city-1', 'complaint/queue', { state: 'closed' })
    expect(new Set(ids)).toEqual(new Set(closed))
    const { items } = await world.must('city-1', 'complaint/queue', { state: 'closed' })
    const times = items.map(({ steps }) => steps[0]!.at)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })
})

describe('claims', () => {
  const waiting: Record<string, string[]> = { haidian: [], fengtai: [] }
  const decided: string[] = []
  beforeAll(async () => {
    for (let n = 0; n < 6; n++) {
      const district: DistrictCode = n % 2 ? 'fengtai' : 'haidian'
      const filedAt = scene.now - (n + 1) * minute
      waiting[district]!.unshift(await scene.claim({ district, filedAt }))
      const decision = {
        decision: 'rejected' as const,
        waiting: false,
        decidedAt: scene.now - 99 * minute + n * minute,
      }
      decided.unshift(await scene.claim({ district, filedAt, ...decision }))
    }
  })

  it('those that wait, the oldest first, of the city or of a district', async () => {
    const all = await paged('city-1', 'points/queue', { state: 'waiting' })
    expect(new Set(all)).toEqual(new Set([...waiting.haidian!, ...waiting.fengtai!]))
    for (const [district, ids] of Object.entries(waiting))
      expect(await paged('city-1', 'points/queue', { state: 'waiting', district })).toEqual(ids)
  })

  it('those that were decided, the latest first', async () => {
    expect(await paged('city-1', 'points/queue', { state: 'decided' })).toEqual(decided)
  })
})
