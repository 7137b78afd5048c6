import { limits } from '@shared/limits'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../world'
import { Scene } from './scene'

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
})
