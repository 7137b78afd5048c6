import type { StuckMatter } from '@shared/access/hindrance'
import { asId, type PersonId, type RecordId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../world'
import { makeDue } from './due'
import { putCase } from './lifecycle/scene'
import { type Persona, sessionFor } from './people'
import { Scene } from './scene'
import { change, remove, stored } from './stored'

/** What waits while nobody may decide on it: who is told, what its own side sees, and how it goes on once somebody is let in. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const name of ['claims', 'cases', 'proposals', 'complaints', 'interests', 'inbox', 'threads'] as const)
    await remove(world, name)
  await change(world, 'records', {}, { confirmation: null })
  // whom an earlier test let in
  await change(world, 'roles', { displayName: '周老师' }, { revokedAt: scene.now })
})

const city = ['city-1', 'city-2', 'city-admin'] as const
const tick = async () => {
  await makeDue(world, 'pass-cases', 'tell-stuck')
  await world.cloud.runTimer('jobs', 'tick')
}
/** What the administrators of the city were told. */
const told = async () =>
  (await stored(world, 'inbox')).flatMap(({ to, content, opens }) =>
    content.kind === 'nobody-left' ? [{ to, opens: opens?.screen, ...content }] : [],
  )
const admin = () => `person:${scene.person('city-admin')}`
const recordOf = (claimId: string) => asId<RecordId>(claimId.split(':')[1]!)
const hand = (as: string, claimId: string) =>
  world.call(as, 'points/hand', { claimId: claimId as never, note: '我不熟悉这一项', requestId: key() })
const recuse = (as: string, claimId: string) =>
  world.must(as, 'points/recuse', { recordId: recordOf(claimId), requestId: key() })
const verify = (as: string, claimId: string) =>
  world.call(as, 'points/verify', { claimId: claimId as never, decision: 'verified', requestId: key() })
/** As its station sees it. */
const seen = async (claimId: string) =>
  (await world.must('manager-a', 'points/filing', { claimId: claimId as never })).stuck

/** Invited by the administrator, and approved by another: the way that the message names. */
async function letIn(approver: Persona): Promise<string> {
  const personId: PersonId = scene.stranger()
  const grantId = await scene.grant('city-reviewer', 'city', {
    ...{ personId, invitedById: scene.person('city-admin'), activeFrom: null, approvedAt: null },
  })
  await world.must(approver, 'access/approve', { grantId, requestId: key() })
  return sessionFor(world, personId)
}

describe('a claim that every reviewer has left to another', () => {
  it('is told to the administrator, once, and shown as it is; a reviewer who is let in decides it', async () => {
    const [claimId, other] = [await scene.claim(), await scene.claim()]
    for (const as of ['city-1', 'city-2']) expect(codeOf(await hand(as, claimId))).toBe('OK')
    await tick()
    expect([await told(), await seen(claimId)]).toEqual([[], false])
    await recuse('city-admin', claimId)
    for (let n = 0; n < 2; n++) await tick()
    const { name } = (await stored(world, 'carriers', { _id: 'station-a' }))[0]!
    expect(await told()).toEqual([
      { kind: 'nobody-left', what: 'claim', to: admin(), opens: 'grants', name, why: { acted: 2, declared: 1 } },
    ])
    expect([await seen(claimId), await seen(other)]).toEqual([true, false])
    for (const as of city) {
      const { items } = await world.must(as, 'points/queue', { limit: 50 })
      const row = items.find(({ id }) => id === claimId)
      // nobody who handed it over is named as whoever decides instead
      expect(row, as).toMatchObject(as === 'city-admin' ? { tied: { others: [] } } : { own: true, stuck: true })
      expect(codeOf(await verify(as, claimId))).toBe(
        as === 'city-admin' ? 'CONFLICT_OF_INTEREST' : 'SECOND_PERSON_NEEDED',
      )
    }
    const newcomer = await letIn('city-1')
    expect(await seen(claimId)).toBe(false)
    expect(codeOf(await verify(newcomer, claimId))).toBe('OK')
  })

  it('is told again when who was let in leaves it as well', async () => {
    const claimId = await scene.claim()
    for (const as of city) await recuse(as, claimId)
    await tick()
    const newcomer = await letIn('city-1')
    await tick()
    expect(await told()).toHaveLength(1)
    await recuse(newcomer, claimId)
    await tick()
    expect((await told()).map(({ why }) => why.declared).sort()).toEqual([3, 4])
  })

  it('while the station is asked for something it is not stuck: it is the station’s turn', async () => {
    const claimId = await scene.claim()
    await world.must('city-1', 'points/ask', { claimId, kinds: ['minutes'], text: '请补一页纪要', requestId: key() })
    for (const as of city) await recuse(as, claimId)
    await tick()
    expect([await told(), await seen(claimId)]).toEqual([[], false])
  })
})

describe('what else waits for the city while nobody may decide on it', () => {
  const alone = (what: StuckMatter, name: string, why: object) => [
    { kind: 'nobody-left', what, to: admin(), opens: 'grants', name, why },
  ]

  it('the check of a service that is denied', async () => {
    const recordId = await scene.record({ confirmation: 'denied', confirmedAt: scene.now })
    for (const as of city) await world.must(as, 'points/recuse', { recordId, requestId: key() })
    await tick()
    const [station] = await stored(world, 'carriers', { _id: 'station-a' })
    expect(await told()).toEqual(alone('check', station!.name, { declared: 3 }))
    const newcomer = await letIn('city-2')
    const check = { recordId, finding: 'stands', reason: '有签到', requestId: key() } as const
    expect(codeOf(await world.call(newcomer, 'service/check', check))).toBe('OK')
  })

  it('a case that its district has passed on', async () => {
    const caseId = await putCase(scene)
    await world.must('district-haidian', 'lifecycle/recuse', { caseId, requestId: key() })
    await tick()
    expect([await told(), (await world.must('enterprise-a', 'lifecycle/get', { caseId })).stuck]).toEqual([[], false])
    for (const as of city) await world.must(as, 'lifecycle/recuse', { caseId, requestId: key() })
    await tick()
    const { name } = (await stored(world, 'cases', { _id: caseId }))[0]!
    expect(await told()).toEqual(alone('case', name, { declared: 3 }))
    const view = async (as: string) => (await world.must(as, 'lifecycle/get', { caseId })).stuck
    expect(await view('enterprise-a')).toBe(true)
    const newcomer = await letIn('city-1')
    expect([await view('enterprise-a'), await view(newcomer)]).toEqual([false, false])
  })

  it('a deduction: of who proposed it, who agrees is another', async () => {
    const proposalId = await scene.proposal({ proposedById: scene.person('city-1') })
    const [proposal] = await stored(world, 'proposals', { _id: proposalId })
    const recordId = await scene.record({ bookingId: proposal!.bookingId! })
    for (const as of ['city-2', 'city-admin'] as const)
      await world.must(as, 'points/recuse', { recordId, requestId: key() })
    await tick()
    const [station] = await stored(world, 'carriers', { _id: 'station-a' })
    expect(await told()).toEqual(alone('deduction', station!.name, { acted: 1, declared: 2 }))
  })

  it('a complaint, without whose it is: whoever is tied to it does not learn that', async () => {
    const complaintId = await scene.heardComplaint({
      heard: { stationSaid: '无', opinion: '属实', withoutStation: false, byId: scene.person('city-1'), at: scene.now },
    })
    await tick()
    expect(await told()).toEqual([])
    for (const as of ['city-2', 'city-admin'] as const)
      await world.must(as, 'complaint/recuse', { complaintId, requestId: key() })
    await tick()
    expect(await told()).toEqual(alone('complaint', '', { acted: 1, declared: 2 }))
    const newcomer = await letIn('city-1')
    const finding = { complaintId, finding: 'not-upheld', reason: '核对过记录', requestId: key() } as const
    expect(codeOf(await world.call(newcomer, 'complaint/decide', finding))).toBe('OK')
  })
})
