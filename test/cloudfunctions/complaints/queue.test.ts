import { beijingDate } from '@shared/calendar/beijing'
import type { ComplaintId, PersonId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Complaint } from '../../../cloudfunctions/store/complaints'
import { codeOf, key, openWorld, type World } from '../../world'
import { tieCases } from '../conflict/ties'
import { fresh, stationA, stationB } from '../newcomers'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { putAll, remove, stored } from '../stored'

/** What an officer who is tied to a complaint sees of it: nothing, and nothing shows that something is left out (T4, T14). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
beforeEach(() => remove(world, 'complaints'))
afterAll(() => world.close())

const day = 86_400_000
const fact = () => scene.now - 2 * day

/** Complaints that a new officer is tied to, among others. @returns the ids of the others in the order of the list */
async function mixed(count: number, tiedEvery: number, own: Partial<Complaint> = {}) {
  const doc = await taken(await scene.complaint({ happenedOn: beijingDate(fact()) }))
  const others = { enterpriseId: scene.b, carrierId: stationB, personId: scene.stranger() }
  const docs = Array.from({ length: count }, (_, n): Complaint => {
    const tied = n % tiedEvery === 0
    return { ...doc, _id: fresh('c'), filedAt: fact() + n, ...(tied ? own : { ...own, ...others }) }
  })
  await putAll(world, 'complaints', docs)
  return { docs, free: docs.filter((_, n) => n % tiedEvery !== 0).map(({ _id }) => _id) }
}
async function taken(complaintId: ComplaintId): Promise<Complaint> {
  const [doc] = await stored(world, 'complaints', { _id: complaintId })
  await remove(world, 'complaints', { _id: complaintId })
  return doc!
}

async function officer(role: 'district-officer' | 'city-reviewer' = 'district-officer') {
  const personId: PersonId = scene.stranger()
  await scene.grant(role, role === 'city-reviewer' ? 'city' : 'haidian', { personId, activeFrom: 0 })
  return { personId, token: await sessionFor(world, personId) }
}

/** Page after page, two at a time. */
async function pages(token: string, state: 'open' | 'closed' = 'open') {
  const found: ComplaintId[][] = []
  for (let cursor: string | null | undefined; cursor !== null && found.length < 400; ) {
    const page = await world.must(token, 'complaint/queue', { state, limit: 2, ...(cursor && { cursor }) })
    found.push(page.items.map(({ id }) => id))
    cursor = page.next
  }
  return found
}
const inPairs = <T>(all: readonly T[]) =>
  Array.from({ length: Math.max(1, Math.ceil(all.length / 2)) }, (_, i) => all.slice(2 * i, 2 * i + 2))

describe('the queue of an officer', () => {
  it.each(tieCases)('$name', async ({ tied, part, arrange }) => {
    const { personId, token } = await officer()
    const { docs, free } = await mixed(9, 2, part && { personId })
    for (const complaint of docs.filter((_, n) => n % 2 === 0)) {
      const made = { input: {}, matterId: complaint._id, carrierId: stationA, enterpriseId: scene.a }
      // a tie to the one is a tie to all of them: what is arranged for each is there once
      await remove(world, 'roles', { personId, role: { $ne: 'district-officer' } })
      await remove(world, 'interests', { personId, matterId: 'another' })
      await arrange?.(scene, personId, made as never, fact())
    }
    const all = docs.map(({ _id }) => _id)
    expect(await pages(token)).toEqual(inPairs(tied ? free : all))
  })

  it('reads on over hundreds that an old tie leaves out, one by one', async () => {
    const { personId, token } = await officer()
    await scene.grant('carrier-staff', stationA, { personId, activeFrom: 0, revokedAt: fact() - 330 * day })
    // of more than a year after leaving: not tied, though of the same station
    const doc = await taken(await scene.complaint({ happenedOn: beijingDate(fact()) }))
    const tied = Array.from({ length: 700 }, (_, n) => ({ ...doc, _id: fresh<ComplaintId>('c'), filedAt: fact() + n }))
    const last = { ...doc, _id: fresh<ComplaintId>('c'), carrierId: stationB, filedAt: scene.now }
    await putAll(world, 'complaints', [...tied, last])
    expect(await pages(token)).toEqual([[last._id]])
  })

  it('after 我有利害关系 the complaint is nowhere for them, and where it was for the others; said twice it is said once', async () => {
    const complaintId = await scene.complaint()
    const [one, other] = [await officer('city-reviewer'), await officer('city-reviewer')]
    const said = { complaintId, requestId: key() }
    for (let twice = 0; twice < 2; twice++) await world.must(one.token, 'complaint/recuse', said)
    expect(await pages(one.token)).toEqual([[]])
    expect(codeOf(await world.call(one.token, 'complaint/get', { complaintId }))).toBe('NOT_FOUND')
    expect(codeOf(await world.call(one.token, 'complaint/recuse', { complaintId, requestId: key() }))).toBe('NOT_FOUND')
    expect(await pages(other.token)).toEqual([[complaintId]])
    expect(await stored(world, 'journal', { action: 'complaint.recuse', personId: one.personId })).toHaveLength(1)
  })

  it('what is decided cannot be given to another', async () => {
    const decided = {
      finding: 'upheld' as const,
      reason: '属实',
      byId: scene.stranger(),
      at: scene.now,
      proposalId: null,
      entryId: null,
    }
    const complaintId = await scene.complaint({ decided })
    const answer = await world.call('city-1', 'complaint/recuse', { complaintId, requestId: key() })
    expect(answer).toMatchObject({ error: { code: 'WRONG_STATE', data: { state: 'decided' } } })
  })
})

describe('where the whole district is tied', () => {
  const hear = (as: string, complaintId: ComplaintId) =>
    world.call(as, 'complaint/hear', { complaintId, stationSaid: '无', opinion: '属实', requestId: key() })
  const inQueue = async (as: string, complaintId: ComplaintId) =>
    (await world.must(as, 'complaint/queue', { state: 'open' })).items.find(({ id }) => id === complaintId)

  it('the city hears, the queue says so, and who heard does not decide', async () => {
    // nobody is an officer of 丰台
    const complaintId = await scene.complaint({ district: 'fengtai' })
    expect(await inQueue('city-1', complaintId)).toMatchObject({ cityStandsIn: true })
    expect(codeOf(await hear('city-1', complaintId))).toBe('OK')
    const decide = (as: string) =>
      world.call(as, 'complaint/decide', { complaintId, finding: 'upheld', reason: '属实', requestId: key() })
    expect(codeOf(await decide('city-1'))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await decide('city-2'))).toBe('OK')
  })

  it('also when its only officer says that they have an interest; while one is free the city does not hear', async () => {
    const complaintId = await scene.complaint({ district: 'fengtai' })
    const personId = scene.stranger()
    await scene.grant('district-officer', 'fengtai', { personId, activeFrom: 0 })
    const token = await sessionFor(world, personId)
    expect(await inQueue('city-1', complaintId)).toMatchObject({ cityStandsIn: false })
    expect(codeOf(await hear('city-1', complaintId))).toBe('FORBIDDEN')
    await world.must(token, 'complaint/recuse', { complaintId, requestId: key() })
    expect(await inQueue('city-1', complaintId)).toMatchObject({ cityStandsIn: true })
    expect(codeOf(await hear('city-1', complaintId))).toBe('OK')
  })
})

describe('a colleague who is of the station as well', () => {
  const colleague = async (own: object = {}) => {
    const personId = scene.stranger()
    await scene.grant('enterprise-member', scene.a, { personId, activeFrom: 0 })
    await scene.grant('carrier-staff', stationA, { personId, activeFrom: 0, ...own })
    return { personId, token: await sessionFor(world, personId) }
  }
  const sees = async (token: string, complaintId: ComplaintId) => {
    const { items } = await world.must(token, 'complaint/mine', { enterpriseId: scene.a })
    const got = codeOf(await world.call(token, 'complaint/get', { complaintId })) === 'OK'
    expect(items.some(({ id }) => id === complaintId)).toBe(got)
    return got
  }

  it('sees of the enterprise’s complaints those about others, and those of their own', async () => {
    const { personId, token } = await colleague()
    expect(await sees(token, await scene.complaint())).toBe(false)
    expect(await sees(token, await scene.complaint({ carrierId: stationB }))).toBe(true)
    expect(await sees(token, await scene.complaint({ personId }))).toBe(true)
    expect(await sees('enterprise-a', await scene.complaint())).toBe(true)
  })

  it('likewise for twelve months after leaving the station', async () => {
    const lately = await colleague({ revokedAt: scene.now - 330 * day })
    expect(await sees(lately.token, await scene.complaint())).toBe(false)
    const longAgo = await colleague({ revokedAt: scene.now - 400 * day })
    expect(await sees(longAgo.token, await scene.complaint())).toBe(true)
  })
})
