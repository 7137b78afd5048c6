import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type ListId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Json } from '../../../dev/ledger-verify/text'
import { verify } from '../../../dev/ledger-verify/verify'
import { codeOf, key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { put, putAll, remove, stored } from '../stored'
import { awardDoc, chainOf } from './entries'

/** 16 November 2026: the cycle of 2026 has ended, and its list may be published. */
export const now = Date.parse('2026-11-16T10:00:00+08:00')
export const stationA = asId<CarrierId>('station-a')
export const days = { publishOn: localDate('2026-11-16'), from: localDate('2026-11-16'), to: localDate('2027-11-15') }

/** What a list of station-a is drafted, checked and published in. */
export class Listing {
  private constructor(
    readonly world: World,
    readonly scene: Scene,
  ) {}

  static async open(): Promise<Listing> {
    const world = await openWorld({ now })
    return new Listing(world, new Scene(world))
  }

  /** Nothing of the last test is left, and station-a has some 200 points. */
  async settle(): Promise<void> {
    const { world } = this
    world.cloud.faults.clear()
    for (const name of [
      ...(['ledger', 'ledger-heads', 'points-lists', 'points-list-counts', 'cycle-locks', 'interests'] as const),
      ...(['cases', 'case-turns'] as const),
    ])
      await remove(world, name)
    for (const what of ['recognised', 'cancelled'] as const) await remove(world, 'lifecycle-events', { what })
    const docs = chainOf(Array.from({ length: 300 }, (_, n) => awardDoc(n, addDays(localDate('2026-03-20'), n % 190))))
    const last = docs.at(-1)!
    await putAll(world, 'ledger', docs)
    await put(world, 'ledger-heads', { _id: stationA, seq: last.seq, hash: last.hash, turn: 0 })
  }

  /** After each test: whatever it did, the chain of every ledger fits. */
  async assertChained(): Promise<void> {
    const { world } = this
    world.cloud.faults.clear()
    const heads = (await stored(world, 'ledger-heads')).map(({ _id, seq, hash }) => ({ carrierId: _id, seq, hash }))
    const verdict = verify((await stored(world, 'ledger')) as unknown as Json[], heads)
    expect([verdict.problems, verdict.after]).toEqual([[], 0])
  }

  async drafted(as = 'city-1'): Promise<ListId> {
    const list = { kind: 'station', cycleYear: 2026, stationIds: [stationA], heldBack: [], ...days }
    return (await this.world.must(as, 'lists/draft', { ...list, requestId: key() })).listId
  }
  check = (listId: ListId, as = 'city-2') => this.world.call(as, 'lists/check', { listId, requestId: key() })
  publish = (listId: ListId, as = 'city-2', requestId = key()) =>
    this.world.call(as, 'lists/publish', { listId, requestId })
  async checked(): Promise<ListId> {
    const listId = await this.drafted()
    expect(codeOf(await this.check(listId))).toBe('OK')
    return listId
  }
  recognised = () => stored(this.world, 'lifecycle-events', { what: 'recognised' })
}

/** A town for the tests of a file: opened before them, its chains looked at after each. @param use is given it */
export function inTown(use: (town: Listing) => void): void {
  let town: Listing
  beforeAll(async () => {
    town = await Listing.open()
    use(town)
  })
  afterAll(() => town.world.close())
  afterEach(() => town.assertChained())
}
