import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crashes, crashTown } from '../crash-loop'
import type { Scene } from '../scene'
import { remove, stored } from '../stored'
import { claimForm } from './claim-doc'
import type { InProcess } from './in-process'
import { answersOf } from './scene'

/** A crash after every step that reaches the database: of what is raised blindly, and of a decision that freezes somebody else's enterprise. */
let world: InProcess
let scene: Scene
beforeAll(async () => {
  const town = await crashTown()
  world = town.world
  scene = town.scene
})
afterAll(() => world.close())

const all = async () => ({
  cases: await stored(world, 'cases'),
  turns: await stored(world, 'case-turns'),
  told: await stored(world, 'inbox'),
  uses: await stored(world, 'quotas'),
  enterprise: (await stored(world, 'enterprises', { _id: scene.a }))[0]!,
})

type Seen = Awaited<ReturnType<typeof all>>

/** What is there after the crash is nothing or all, and a retry comes to all. */
const crashesOf = (as: string, path: string, arrange: () => Promise<object>, holds: (now: Seen) => void) =>
  crashes<Seen>(world, {
    ...{ as, path, seen: all, atLeast: 8 },
    arrange: async () => {
      for (const name of ['cases', 'case-turns', 'inbox', 'threads', 'quotas'] as const) await remove(world, name)
      return arrange()
    },
    judge: ({ after }) => {
      holds(after)
    },
  })

describe('a crash after every step', () => {
  it('of raising: one case, one turn, one use, one message, or nothing', async () => {
    const [{ creditCode } = { creditCode: '' }] = await stored(world, 'enterprises', { _id: scene.a })
    const raised = { procedure: 'code-claim', creditCode, form: answersOf(claimForm) }
    await crashesOf(
      'visitor',
      'lifecycle/raise',
      async () => raised,
      ({ cases, turns, told, uses }) => {
        expect(cases).toMatchObject([{ state: 'review', steps: [{ action: 'file' }] }])
        expect(turns).toMatchObject([{ openId: cases[0]!._id, count: 1 }])
        expect(told).toMatchObject([{ to: `enterprise-managers:${scene.a}` }])
        expect(uses.flatMap((each) => each.uses)).toHaveLength(1)
      },
    )
  })

  it('of doubting: frozen for this case with both sides told, or nothing', async () => {
    const arrange = async () => {
      const caseId = await scene.codeClaim()
      return { caseId, action: 'doubt', state: 'review', reason: '看过双方的材料' }
    }
    let frozenFor = 0
    await crashesOf('district-haidian', 'lifecycle/act', arrange, ({ cases, told, enterprise }) => {
      expect(cases).toMatchObject([{ state: 'doubted', steps: [{ action: 'file' }, { action: 'doubt' }] }])
      expect(enterprise.doubtIds.filter((id) => id === cases[0]!._id)).toHaveLength(1)
      expect(enterprise.frozenAt).not.toBeNull()
      expect(told).toHaveLength(2)
      frozenFor = enterprise.doubtIds.length
    })
    expect(frozenFor).toBeGreaterThan(8)
  })
})
