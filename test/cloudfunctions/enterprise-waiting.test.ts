import { limits } from '@shared/limits'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../world'
import { Scene } from './scene'
import { change } from './stored'

/** What 我的 shows an enterprise of itself: what is to come, and what nobody else can do for it. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const waiting = async () => {
  const answer = await world.must('enterprise-a', 'enterprise/waiting', { enterpriseId: scene.a })
  const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id)
  const { coming, toConfirm, toRate, complaints } = answer
  return { coming, toConfirm: ids(toConfirm), toRate: ids(toRate), complaints: ids(complaints), answer }
}

describe('what waits for an enterprise', () => {
  it('is nothing where nothing does, whatever others have', async () => {
    await scene.booking({ enterpriseId: scene.b })
    await scene.record({ enterpriseId: scene.b })
    await scene.complaint({ enterpriseId: scene.b })
    const { coming, toConfirm, toRate, complaints } = await waiting()
    expect({ coming, toConfirm, toRate, complaints }).toEqual({
      ...{ coming: { count: 0, more: false } },
      ...{ toConfirm: [], toRate: [], complaints: [] },
    })
  })

  it('is what is booked and not over, unconfirmed, unrated, or complained of and open', async () => {
    const confirmed = { confirmation: 'confirmed' as const, confirmedAt: scene.now }
    await scene.booking()
    await scene.booking({ cancelledAt: scene.now })
    await scene.booking({ start: scene.now - 5 * 3_600_000 })
    const unsaid = await scene.record()
    const unrated = await scene.record(confirmed)
    await scene.record({ confirmation: 'denied', confirmedAt: scene.now })
    await scene.rating()
    await scene.record({ ...confirmed, ratingId: 'rating:x' as never })
    const consent = { askedById: scene.stranger(), askedAt: scene.now, agrees: null, answeredAt: null }
    const asked = await scene.complaint({ consent })
    const { coming, toConfirm, toRate, complaints, answer } = await waiting()
    expect(coming).toEqual({ count: 1, more: false })
    expect(toConfirm).toEqual([unsaid])
    expect(toRate).toContain(unrated)
    expect(complaints).toEqual([asked])
    expect(answer.complaints.items.map((each) => each.asked)).toEqual([true])
  })

  it('is told up to so many, and that there are more', async () => {
    for (let nth = 0; nth < limits.waiting; nth++) await scene.record()
    const { answer } = await waiting()
    expect(answer.toConfirm.items).toHaveLength(limits.waiting)
    expect(answer.toConfirm.more).toBe(true)
    expect(answer.toRate.more).toBe(false)
  })

  it('has beside it how much there is in all: bookings, complaints with an answer, people, each person once', async () => {
    const before = (await waiting()).answer
    await scene.booking({ cancelledAt: scene.now })
    const decided = { finding: 'upheld' as const, reason: '属实', byId: scene.stranger(), at: scene.now }
    await scene.complaint({ decided: { ...decided, proposalId: null, entryId: null } })
    const personId = scene.person('visitor')
    for (const role of ['enterprise-member', 'enterprise-manager'] as const)
      await scene.grant(role, scene.a, { personId, activeFrom: 0 })
    const { bookings, answered, members } = (await waiting()).answer
    expect(bookings).toEqual({ count: before.bookings.count + 1, more: false })
    expect(answered).toEqual({ count: before.answered.count + 1, more: false })
    expect(members).toEqual({ count: before.members.count + 1, more: false })
    await change(world, 'roles', { personId }, { revokedAt: scene.now })
    expect((await waiting()).answer.members).toEqual(before.members)
  })
})
