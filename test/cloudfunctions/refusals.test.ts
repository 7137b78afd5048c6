import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../world'
import { Scene } from './scene'
import { digest } from './stored'

/** Refusals that no other test asks for by their code. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world?.close())

describe('refused, and nothing is written', () => {
  const refused = async (as: string, path: string, input: object) => {
    const before = await digest(world)
    const answer = await world.raw(as, path, { ...input, requestId: key() })
    expect(await digest(world)).toEqual(before)
    return codeOf(answer)
  }

  it('a notice that concerns nobody', async () => {
    const audience = { districts: ['haidian'], tiers: [], industries: ['aerospace'], sizes: ['medium'] }
    const notice = { title: '示例通知', body: '示例', sample: true, audience }
    expect(await refused('city-1', 'notice/compose', notice)).toBe('AUDIENCE_EMPTY')
  })

  it('evidence of a record that a claim was filed for', async () => {
    const recordId = await scene.record({ frozenAt: scene.now })
    const place = { recordId, kind: 'photo', name: '现场.jpg' }
    expect(await refused('staff-a', 'evidence/begin', place)).toBe('EVIDENCE_FROZEN')
    expect(await refused('staff-a', 'evidence/remove', { recordId, evidenceId: `u_${recordId}_0` })).toBe(
      'EVIDENCE_FROZEN',
    )
  })

  it('a quantity that cannot be, with its bounds', async () => {
    const recordId = await scene.record()
    const amend = { recordId, mode: 'onsite', quantities: [{ word: 'attendees', count: 5_001 }] }
    expect(await refused('staff-a', 'service/amend', amend)).toBe('QUANTITY_ODD')
    const booking = { bookingId: await scene.arrived(), summary: '宣讲', quantities: amend.quantities }
    expect(await refused('staff-a', 'desk/complete', booking)).toBe('QUANTITY_ODD')
  })

  it('a verification by who filed the claim', async () => {
    const claimId = await scene.claim({ filedById: scene.person('city-1') })
    const verdict = { claimId, decision: 'verified', note: '材料齐全' }
    expect(await refused('city-1', 'points/verify', verdict)).toBe('CONFLICT_OF_INTEREST')
  })

  it('a verification of a service that the enterprise denies', async () => {
    const recordId = await scene.record({ confirmation: 'denied', frozenAt: scene.now })
    const claimId = await scene.claim({ recordId })
    const verdict = { claimId, decision: 'verified', note: '材料齐全' }
    expect(await refused('city-1', 'points/verify', verdict)).toBe('VERIFICATION_REFUSED')
  })

  it('a deduction under an item that earns points', async () => {
    const bookingId = await scene.pastBooking()
    const fact = { carrierId: 'station-a', bookingId, what: 'broken-promise', itemId: 'S-03', reason: '没有回电' }
    expect(await refused('city-1', 'deduction/propose', { ...fact, proof: '没有回电的记录' })).toBe('DEDUCTION_REFUSED')
  })
})
