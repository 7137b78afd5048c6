import { asId, type PersonId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../world'
import { decisions } from './conflict/table'
import { tieCases } from './conflict/ties'
import { sessionFor } from './people'
import { Scene } from './scene'
import { digest } from './stored'

/** The conflict rule as a table: decision × tie × when, every cell asserted (T14). */
let world: World
let scene: Scene
const count = { refused: 0, allowed: 0 }
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => {
  console.log(`conflict: decisions=${decisions.length} refused=${count.refused} allowed=${count.allowed}`)
  return world.close()
})

const DAY = 86_400_000

describe.each(decisions.map((row) => ({ ...row, of: [row.path, row.title].filter(Boolean).join(', ') })))(
  '$of',
  ({ path, role, make, tied, part = tied, free = 'OK', concerns, ageMs = 2 * DAY }) => {
    const cells = tieCases
      .filter(({ side }) => !side || concerns.includes(side))
      .filter((each) => !each.part || part !== 'nobody has one')
    it.each(cells)('$name', async ({ tied: isTied, part: hasPart, arrange }) => {
      const judgeId = asId<PersonId>(scene.stranger())
      await scene.grant(role.role, role.scope, { personId: judgeId, activeFrom: 0 })
      const happenedAt = scene.now - ageMs
      const made = await make(scene, { happenedAt, partId: hasPart ? judgeId : null })
      await arrange?.(scene, judgeId, made, happenedAt)
      const token = await sessionFor(world, judgeId)
      const before = await digest(world)
      const answer = await world.raw(token, path, { ...made.input, requestId: key() })
      expect(codeOf(answer), JSON.stringify(answer)).toBe(isTied ? (hasPart ? part : tied) : free)
      if (isTied) expect(await digest(world)).toEqual(before)
      count[isTied ? 'refused' : 'allowed']++
    })
  },
)
