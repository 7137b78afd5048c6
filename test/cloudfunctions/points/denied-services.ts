import type { EnterpriseId, PersonId, RecordId } from '@shared/ids'
import { denialOf } from '@shared/service/denial'
import { afterAll, afterEach, expect } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { stored } from '../stored'

export const stationA = { carrierId: 'station-a' } as const

/** Services that are claimed, verified, denied and looked into: what is done to them, and what must hold of them at every moment. */
export function deniedServices(world: World, scene: Scene) {
  const standing = async () => {
    const { total, held } = await world.must('manager-a', 'points/standing', stationA)
    return { total, held }
  }

  /** A service for a company of its own, with its manager's session. */
  async function served(): Promise<{ recordId: RecordId; as: string; enterpriseId: EnterpriseId }> {
    const personId: PersonId = scene.stranger()
    const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
    await scene.grant('enterprise-manager', enterpriseId, { personId })
    const recordId = await scene.record({ enterpriseId })
    return { recordId, enterpriseId, as: await sessionFor(world, personId) }
  }
  const claim = (recordId: RecordId) =>
    world.call('manager-a', 'points/claim', { recordId, itemId: 'S-03', requestId: key() })
  const claimIdOf = (recordId: RecordId) => `claim:${recordId}:S-03`
  const verify = (recordId: RecordId, as = 'city-1', requestId = key()) =>
    world.call(as, 'points/verify', { claimId: claimIdOf(recordId), decision: 'verified', requestId })
  const deny = (as: string, recordId: RecordId, requestId = key()) =>
    world.call(as, 'service/confirm', { recordId, verdict: 'denied', note: '当天没有去过', requestId })
  const check = (recordId: RecordId, finding: 'stands' | 'did-not-happen', as = 'city-2', requestId = key()) =>
    world.call(as, 'service/check', { recordId, finding, reason: '核对了双方的记录', requestId })
  const titles = async (as: string) => (await world.must(as, 'inbox/list')).items.map(({ title }) => title)

  /** At every moment: nothing counts of what is denied and not looked into, nor of what did not happen; nothing is taken back twice. */
  async function expectSound() {
    const docs = await stored(world, 'ledger', stationA)
    const served = new Map((await stored(world, 'records')).map((record) => [record._id, record]))
    const reversedIds = docs.flatMap(({ entry }) => (entry.kind === 'reversal' ? [entry.reversedId] : []))
    expect(new Set(reversedIds).size).toBe(reversedIds.length)
    const inForce = docs.filter(({ _id, entry }) => entry.kind === 'award' && !reversedIds.includes(_id))
    const denialOfAward = inForce.map(({ recordId }) => denialOf(served.get(recordId!)!))
    expect(denialOfAward).not.toContain('did-not-happen')
    const counting = inForce.filter((_, i) => denialOfAward[i] !== 'open')
    const { total } = await standing()
    const sum = counting.reduce((points, { entry }) => points + (entry.kind === 'award' ? entry.amount : 0), 0)
    // all of it in one item of 2 points, in a cycle of seven months that is scaled to twelve, and capped
    expect(total === 0).toBe(sum === 0)
  }
  return { standing, served, claim, claimIdOf, verify, deny, check, titles, expectSound }
}

/** A world of its own for a file of tests; after each of them it is looked whether what must hold does. */
export async function openServices() {
  const world = await openWorld()
  const scene = new Scene(world)
  const services = deniedServices(world, scene)
  afterEach(async () => {
    world.cloud.faults.clear()
    await services.expectSound()
  })
  afterAll(() => world.close())
  return { world, scene, services }
}
