import { asId, type ItemId, type OrganisationId } from '@shared/ids'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimId as claimIdOf } from '../../../cloudfunctions/store/claims'
import { eventsTo } from '../claim-events'
import { crashes, crashTown } from '../crash-loop'
import type { Name } from '../documents'
import type { InProcess } from '../lifecycle/in-process'
import { putCase } from '../lifecycle/scene'
import { fresh } from '../newcomers'
import type { Scene } from '../scene'
import { remove, stored } from '../stored'
import { proposedDraft } from '../table/draft'

/**
 * A crash after every step of a decision that reaches the database, and the same call again: what was written is all or nothing before the
 * second call, and after it the same as without a crash, with nobody told twice.
 */
let world: InProcess
let scene: Scene
beforeAll(async () => {
  const town = await crashTown()
  world = town.world
  scene = town.scene
})
afterAll(() => world.close())

/** What a decision writes, and whom it tells. */
const written = [
  ...(['claims', 'records', 'looks', 'ledger', 'ledger-heads', 'table-drafts', 'table-versions'] as const),
  ...(['cases', 'lifecycle-events', 'lifecycle-subjects', 'inbox', 'outbox'] as const),
] satisfies Name[]
const all = async () =>
  Object.fromEntries(await Promise.all(written.map(async (name) => [name, await stored(world, name)])))
/** A chain has its head with its first row, and looks are drawn of some claims alone. */
const countsOf = (found: Awaited<ReturnType<typeof all>>) =>
  written
    .filter((name) => name !== 'ledger-heads' && name !== 'looks')
    .map((name) => [name, found[name]!.length] as const)

/** A 路演, which the sample table gives more for than one person may. */
async function large() {
  const recordId = await scene.record({ category: 'activity' })
  const itemId = asId<ItemId>('S-02')
  const who = { filedById: scene.person('manager-a'), byId: scene.person('city-1') }
  const events = eventsTo('seconding', scene.now, { ...who, amount: 500 })
  return scene.claim({ _id: claimIdOf(recordId, itemId), ...{ state: 'seconding', recordId, itemId, events } })
}
const yes = { decision: 'verified', note: '' }

/** Who calls what, and what is then there that was not. */
type Arranged = { as: string; path: string; input: object; adds: Partial<Record<(typeof written)[number], number>> }
const calls: [string, () => Promise<Arranged>][] = [
  [
    'the first yes of two',
    async () => {
      const recordId = await scene.record({ category: 'activity' })
      const itemId = asId<ItemId>('S-02')
      const claimId = await scene.claim({ _id: claimIdOf(recordId, itemId), recordId, itemId })
      return { as: 'city-1', path: 'points/verify', input: { claimId, ...yes }, adds: {} }
    },
  ],
  [
    'the second yes of two',
    async () => ({
      ...{ as: 'city-2', path: 'points/verify', input: { claimId: await large(), ...yes } },
      adds: { ledger: 1, inbox: 1 },
    }),
  ],
  [
    'the yes on an appeal',
    async () => {
      const claimId = await scene.claim({ state: 'appealed', byId: scene.stranger() })
      return { as: 'city-2', path: 'points/verify', input: { claimId, ...yes }, adds: { ledger: 1, inbox: 1 } }
    },
  ],
  [
    'taking back a deduction',
    async () => {
      const { rowId } = await scene.deductionFor(await scene.pastBooking({ enterpriseId: fresh('e') }))
      const input = { carrierId: 'station-a', rowId, reason: '查明不是这家站的责任' }
      return { as: 'city-admin', path: 'points/reverse', input, adds: { ledger: 1, inbox: 1 } }
    },
  ],
  [
    'putting a table in use',
    async () => {
      const input = { ...(await proposedDraft(scene)), approve: true, reason: '' }
      return { as: 'city-1', path: 'table/decide', input, adds: { 'table-versions': 1 } }
    },
  ],
  [
    'opening a 公示',
    async () => {
      const organisationId = fresh<OrganisationId>('o')
      const caseId = await putCase(scene, { state: 'city-review', waits: 'city', organisationId })
      const conditions = stationEntry.conditions.map(({ id }) => ({ conditionId: id, holds: true }))
      const input = { caseId, action: 'publish', state: 'city-review', conditions }
      return { as: 'city-1', path: 'lifecycle/act', input, adds: { inbox: 1 } }
    },
  ],
]

it.each(calls)('%s: nothing half, nothing twice, nothing lost, and nobody is told twice', async (_, arrange) => {
  // what is drawn is the same each time, and each version in use is one more to read
  const afresh = async () => {
    for (const name of ['ledger', 'ledger-heads', 'proposals', 'inbox', 'table-versions', 'table-lines'] as const)
      await remove(world, name)
    return arrange()
  }
  const { as, path, adds } = await afresh()
  await crashes(world, {
    ...{ as, path, seen: all, atLeast: 4 },
    arrange: async () => (await afresh()).input,
    judge: ({ before, after }) => {
      expect(countsOf(after)).toEqual(countsOf(before).map(([name, count]) => [name, count + (adds[name] ?? 0)]))
    },
  })
})
