import { localDate } from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'
import { codeOf, key, type World } from '../../world'
import type { Scene } from '../scene'
import { stored } from '../stored'
import { inTown, type Listing, stationA } from './listing'

/** The answer to a statement that never comes, in publishing, filing, awarding and taking back. */
let town: Listing
let world: World
let scene: Scene
inTown((opened) => {
  town = opened
  world = opened.world
  scene = opened.scene
})

describe('broken off', () => {
  /** The answer to the nth statement of a transaction never comes; what it did is done. @returns whether it came to that */
  async function losing(nth: number, run: () => Promise<unknown>): Promise<boolean> {
    const { documents } = world.cloud
    const { handle } = documents
    let seen = 0
    documents.handle = async (action, body) => {
      const answer = await handle.call(documents, action, body)
      if (typeof body.transactionId === 'string' && seen++ === nth) throw new Error('lost')
      return answer
    }
    try {
      await run()
    } finally {
      documents.handle = handle
    }
    return seen > nth
  }

  it('after any statement, a publication is whole or has not been, and its retry does it once', async () => {
    let steps = 0
    for (let struck = true; struck; steps++) {
      await town.settle()
      const listId = await town.checked()
      const requestId = key()
      struck = await losing(steps, () => town.publish(listId, 'city-2', requestId))
      const [before] = await stored(world, 'points-lists', { _id: listId })
      const done = before!.state === 'published' ? 1 : 0
      expect([(await town.recognised()).length, (await stored(world, 'cycle-locks')).length]).toEqual([done, done])
      expect(await town.publish(listId, 'city-2', requestId)).toMatchObject({ value: { state: 'published' } })
      expect([await town.recognised(), await stored(world, 'cycle-locks')]).toMatchObject([[{}], [{}]])
    }
    expect(steps).toBeGreaterThan(15)
  })

  it('after any statement, a claim is filed once or not at all, and only then is its evidence frozen', async () => {
    let steps = 0
    for (let struck = true; struck; steps++) {
      const recordId = await scene.record({ date: localDate('2026-10-20') })
      const claim = { recordId, itemId: 'S-03', requestId: key() } as const
      struck = await losing(steps, () => world.call('manager-a', 'points/claim', claim))
      const filed = async () => {
        const [record] = await stored(world, 'records', { _id: recordId })
        const events = (await stored(world, 'claims', { recordId })).flatMap(({ events }) => events)
        return [events.map(({ what }) => what), record!.frozenAt !== null]
      }
      expect([
        [[], false],
        [['filed'], true],
      ]).toContainEqual(await filed())
      expect(codeOf(await world.call('manager-a', 'points/claim', claim))).toBe('OK')
      expect(await filed()).toEqual([['filed'], true])
    }
    expect(steps).toBeGreaterThan(5)
  })

  it('after any statement, an award is there once or not at all, and so is what takes it back', async () => {
    let steps = 0
    for (let struck = true; struck; steps++) {
      await town.settle()
      const recordId = await scene.record({ frozenAt: scene.now, date: localDate('2026-10-20') })
      const claimId = await scene.claim({ recordId })
      const verdict = { claimId, decision: 'verified', requestId: key() } as const
      const verifying = await losing(steps, () => world.call('city-1', 'points/verify', verdict))
      expect(codeOf(await world.call('city-1', 'points/verify', verdict))).toBe('OK')
      const [award] = await stored(world, 'ledger', { recordId })
      const back = { carrierId: stationA, rowId: award!.rowId, reason: '重复记分', requestId: key() }
      const reversing = await losing(steps, () => world.call('city-2', 'points/reverse', back))
      expect(codeOf(await world.call('city-2', 'points/reverse', back))).toBe('OK')
      expect(await stored(world, 'ledger', { recordId })).toHaveLength(2)
      struck = verifying || reversing
    }
    expect(steps).toBeGreaterThan(10)
  })
})
