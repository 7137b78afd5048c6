import type { EnterpriseId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { crashes, crashTown } from '../crash-loop'
import type { InProcess } from '../lifecycle/in-process'
import { fresh } from '../newcomers'
import type { Scene } from '../scene'
import { stored } from '../stored'

/** A crash after every step that reaches the database, and the same call again. */
let world: InProcess
let scene: Scene
beforeAll(async () => {
  const town = await crashTown()
  world = town.world
  scene = town.scene
})
afterAll(() => world.close())

const all = async (enterpriseId: EnterpriseId) => ({
  proposals: await stored(world, 'proposals', { enterpriseId }),
  entries: await stored(world, 'ledger', { 'entry.enterpriseId': enterpriseId }),
})
const said = { what: 'broken-promise', itemId: 'K-02', reason: '没有做到承诺', proof: '没有回电的记录' }

type Arranged = { as: string; path: string; input: object; entries: number }
const calls: [string, (enterpriseId: EnterpriseId) => Promise<Arranged>][] = [
  [
    'proposing',
    async (enterpriseId) => {
      const bookingId = await scene.pastBooking({ enterpriseId })
      const input = { carrierId: 'station-a', bookingId, ...said }
      return { as: 'city-1', path: 'deduction/propose', input, entries: 0 }
    },
  ],
  [
    'answering',
    async (enterpriseId) => {
      const proposalId = await scene.proposal({}, { enterpriseId })
      return { as: 'manager-a', path: 'deduction/answer', input: { proposalId, text: '请假' }, entries: 0 }
    },
  ],
  [
    'agreeing',
    async (enterpriseId) => {
      const answer = { text: '请假', byId: scene.stranger(), at: scene.now }
      const proposalId = await scene.proposal({ answer }, { enterpriseId })
      return { as: 'city-2', path: 'deduction/agree', input: { proposalId }, entries: 1 }
    },
  ],
]

it.each(calls)('%s: nothing half, nothing twice, nothing lost', async (_, arrange) => {
  const first = await arrange(fresh<EnterpriseId>('e'))
  let round = { enterpriseId: fresh<EnterpriseId>('e'), ...first }
  await crashes(world, {
    ...{ as: first.as, path: first.path, atLeast: 4 },
    arrange: async () => {
      const enterpriseId = fresh<EnterpriseId>('e')
      round = { enterpriseId, ...(await arrange(enterpriseId)) }
      return round.input
    },
    seen: () => all(round.enterpriseId),
    judge: ({ after }) => {
      expect(after.proposals).toHaveLength(1)
      expect(after.entries).toHaveLength(round.entries)
    },
  })
})
