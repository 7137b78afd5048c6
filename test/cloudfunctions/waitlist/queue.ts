import assert from 'node:assert/strict'
import type { SlotId, WaitId } from '@shared/ids'
import type { Wait } from '../../../cloudfunctions/store/waits'
import type { Output } from '../../calls'
import { type Answer, key, type World } from '../../world'
import { type Client, Hall } from '../booking/hall'
import { stored } from '../stored'

/** A hall in which enterprises wait (候补). */
export class Queue {
  constructor(
    readonly world: World,
    readonly hall: Hall,
  ) {}

  static async open(world: World, capacities: number[]): Promise<Queue> {
    return new Queue(world, await Hall.open(world, capacities))
  }

  /** A slot with one seat, and who has it. */
  async full(): Promise<{ slotId: SlotId; holder: Client; booked: Output<'booking/book'> }> {
    const [slotId, holder] = [await this.hall.slot(1), await this.hall.client()]
    return { slotId, holder, booked: await this.hall.booked(holder, slotId) }
  }

  join(client: Client, slotId: SlotId, anyTime = false, requestId = key()): Promise<Answer<Output<'waitlist/join'>>> {
    const { token, enterpriseId } = client
    return this.world.call(token, 'waitlist/join', { slotId, anyTime, enterpriseId, requestId })
  }

  async waits(client: Client, slotId: SlotId, anyTime = false): Promise<WaitId> {
    const answer = await this.join(client, slotId, anyTime)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value.id
  }

  /** Some who wait for it, one after the other. */
  async waiting(count: number, slotId: SlotId): Promise<{ client: Client; waitId: WaitId }[]> {
    const all: { client: Client; waitId: WaitId }[] = []
    for (let nth = 0; nth < count; nth++) {
      const client = await this.hall.client()
      all.push({ client, waitId: await this.waits(client, slotId) })
    }
    return all
  }

  accept = ({ token }: Client, waitId: WaitId, requestId = key()) =>
    this.world.call(token, 'waitlist/accept', { waitId, requestId })
  decline = ({ token }: Client, waitId: WaitId, stay = false, requestId = key()) =>
    this.world.call(token, 'waitlist/decline', { waitId, stay, requestId })
  leave = ({ token }: Client, waitId: WaitId, requestId = key()) =>
    this.world.call(token, 'waitlist/leave', { waitId, requestId })

  async of(waitId: WaitId): Promise<Wait> {
    return (await stored(this.world, 'waits', { _id: waitId }))[0]!
  }

  states = async (all: readonly { waitId: WaitId }[]) =>
    Promise.all(all.map(async ({ waitId }) => (await this.of(waitId)).state))

  tick = () => this.world.cloud.runTimer('jobs', 'tick')

  /**
   * What is true whenever nothing is under way: every seat is that of a live booking or of a live offer, and each of these has one; a
   * session has at most its capacity; who does not wait has no place among the waits.
   */
  async expectSound(): Promise<void> {
    const [bookings, waits, sheets] = [
      await stored(this.world, 'bookings'),
      await stored(this.world, 'waits'),
      await stored(this.world, 'sheets'),
    ]
    const live = bookings.filter(({ cancelledAt }) => cancelledAt === null).map(({ _id }) => _id as string)
    const offered = waits.flatMap(({ state, offer }) => (state === 'offered' ? [offer!.bookingId as string] : []))
    const seats = sheets.flatMap(({ held }) => held.map(({ bookingId }) => bookingId as string))
    assert.deepEqual(seats.sort(), [...live, ...offered].sort())
    for (const { counts } of sheets)
      for (const [key, taken] of Object.entries(counts))
        assert(taken <= Number(/^seats-(\d+)@/.exec(key)?.[1] ?? 50), `${key} has ${taken}`)
    for (const { _id, state, open, gives } of waits) {
      assert.equal(open, state === 'waiting' || state === 'offered', _id)
      assert.equal(gives, null, _id)
    }
    const quotas = await stored(this.world, 'quotas')
    const uses = quotas
      .filter(({ _id }) => _id.startsWith('openWaits:'))
      .flatMap(({ uses }) => uses.map(({ id }) => id))
    assert.deepEqual(uses.sort(), waits.flatMap(({ _id, open }) => (open ? [_id as string] : [])).sort())
  }
}
