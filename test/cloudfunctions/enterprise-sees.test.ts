import { instruments } from '@shared/law/instruments'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, type World } from '../world'
import { Scene } from './scene'

/** The facts that the enterprise's pages show and would otherwise have to guess. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

describe('what an enterprise is told', () => {
  it('of a message: in whose box it lies, so that it opens on the right side', async () => {
    const own = await scene.inboxItem({ to: `person:${scene.person('enterprise-a')}` })
    const shared = await scene.inboxItem()
    const { items } = await world.must('enterprise-a', 'inbox/list')
    const boxes = Object.fromEntries(items.map(({ id, to }) => [id, to]))
    expect([boxes[own], boxes[shared]]).toEqual(['person', 'enterprise'])
  })

  it('of a recordId: the booking it came from, so that a complaint can name it', async () => {
    const recordId = await scene.record()
    const view = await world.must('enterprise-a', 'service/record', { recordId })
    expect(recordId).toBe(`r_${view.bookingId}`)
  })

  it('of a deduction: what it was for, on what it stands, and that the rule is a sample', async () => {
    const complaintId = await scene.heardComplaint({ bookingId: await scene.arrived({ start: scene.now - 1000 }) })
    const finding = {
      complaintId,
      finding: 'upheld',
      reason: '属实',
      deduct: { itemId: 'K-01', reason: '属实', proof: '记录' },
    }
    await world.must('city-2', 'complaint/decide', { ...finding, requestId: key() })
    expect(await world.must('enterprise-a', 'complaint/get', { complaintId })).toMatchObject({
      ...{ proposal: 'told', consequence: null, deductible: true },
    })
    await scene.agreedFor(complaintId)
    const { consequence } = await world.must('enterprise-a', 'complaint/get', { complaintId })
    expect(consequence).toMatchObject({
      itemId: 'K-01',
      itemName: '经查实的企业投诉',
      amount: -300,
      official: false,
      basis: { kind: 'article', line: expect.stringContaining('三（三）2') },
    })
    expect(JSON.stringify(consequence)).not.toContain(complaintId)
  })

  it('of a text: where its print is odd', async () => {
    const { sic } = await world.must(null, 'policy/get', { instrumentId: 'g26' })
    expect(sic).toEqual(instruments.g26.sic)
    expect(sic.length).toBeGreaterThan(0)
  })
})
