import { gridOn } from '@shared/booking/schedule'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type SlotId } from '@shared/ids'
import { type Client, carrierId, Hall } from '../../test/cloudfunctions/booking/hall'
import { stored } from '../../test/cloudfunctions/stored'
import { codeOf, key, openWorld, type World } from '../../test/world'
import { type Random, randomOf } from '../scale/random'
import { functionsIn, type Shape } from './shapes'

export const clients = 200
export const slotsWanted = 40
export const seats = 10
const seed = 20_261_122
/** Instances of the function that run at once. */
const instances = 8
/** A week of sessions, eight a day. */
const sessionMinutes = 60
const daysOpen = 5

export interface Rushed {
  attempts: number
  sold: number
  /** bookings beyond the seats of their slot */
  overbooked: number
  unsold: number
  /** of the processor, by this process with its function instances and its local cloud, ms */
  spent: number
  elapsed: number
  answers: Record<string, number>
  written: Record<string, number>
  /** of one booking alone, and of one refusal alone */
  alone: { winner: number; loser: number }
}

/** One shape on a local cloud of its own, with everybody who wants a seat. */
export class Rush {
  #spent = 0
  #elapsed = 0
  #attempts = 0
  readonly #answers: Record<string, number> = {}
  readonly #written: Record<string, number>

  private constructor(
    readonly world: World,
    readonly hall: Hall,
    readonly people: readonly Client[],
    /** of each of them the slots in an order of their own */
    readonly orders: readonly (readonly SlotId[])[],
    readonly alone: Rushed['alone'],
  ) {
    this.#written = world.cloud.documents.written()
  }

  static async open(shape: Shape): Promise<Rush> {
    const world = await openWorld({ functionsDir: await functionsIn(shape), workersPerFunction: instances })
    const hall = await Hall.open(world, [seats], { minutes: sessionMinutes, hours: { from: '09:00', to: '17:00' } })
    const people = await hall.clients(clients + seats + 1)
    const slots = await slotsOf(world)
    if (shape === 'transaction') await counters(world, slots)
    const [lone, ...wanted] = slots
    const alone = await aloneIn(world, hall, lone!, people.splice(clients))
    const random = randomOf(seed)
    const orders = people.map(() => shuffled(wanted, random))
    return new Rush(world, hall, people, orders, alone)
  }

  /** Everybody tries their next slots, each when the last is answered. */
  async round(from: number, to: number): Promise<void> {
    const [started, spentBefore] = [performance.now(), spent()]
    await Promise.all(
      this.people.map(async (client, nth) => {
        for (const slotId of this.orders[nth]!.slice(from, to)) {
          const answer = await this.hall.book(client, slotId, key())
          const code = codeOf(answer)
          this.#answers[code] = (this.#answers[code] ?? 0) + 1
          this.#attempts++
        }
      }),
    )
    this.#elapsed += performance.now() - started
    this.#spent += spent() - spentBefore
  }

  async end(): Promise<Rushed> {
    const { world, alone } = this
    const bookings = (slotId: SlotId) => stored(world, 'bookings', { slotId })
    const sold = await Promise.all(this.orders[0]!.map(async (slotId) => (await bookings(slotId)).length))
    const written = since(this.#written, world.cloud.documents.written())
    await world.close()
    return {
      ...{
        attempts: this.#attempts,
        answers: this.#answers,
        spent: this.#spent,
        elapsed: this.#elapsed,
        written,
        alone,
      },
      sold: sum(sold),
      overbooked: sum(sold.map((count) => Math.max(0, count - seats))),
      unsold: sum(sold.map((count) => Math.max(0, seats - count))),
    }
  }
}

/** The slots of a week, and one more. */
async function slotsOf(world: World): Promise<SlotId[]> {
  const [carrier] = await stored(world, 'carriers', { _id: carrierId })
  const days = Array.from({ length: daysOpen + 1 }, (_, nth) => addDays(localDate('2026-10-01'), nth))
  const all = days.flatMap((date) => gridOn(carrier!, asId(`seats-${seats}`), date).map(({ id }) => id))
  return [all.at(-1)!, ...all.slice(0, slotsWanted)]
}

async function counters({ cloud }: World, slots: SlotId[]): Promise<void> {
  cloud.documents.createCollection('counters')
  const data = slots.map((_id) => JSON.stringify({ _id, taken: 0 }))
  await cloud.documents.handle('database.insertDocument', { collectionName: 'counters', data })
}

async function aloneIn({ cloud }: World, hall: Hall, slotId: SlotId, people: Awaited<ReturnType<Hall['clients']>>) {
  const writes: number[] = []
  for (const client of people) {
    const before = cloud.documents.written()
    await hall.book(client, slotId)
    writes.push(sum(Object.values(since(before, cloud.documents.written()))))
  }
  return { winner: Math.max(...writes), loser: writes.at(-1)! }
}

function since(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const grown = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
  return Object.fromEntries(grown.filter(([, count]) => count > 0))
}

export const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Milliseconds that this process has had of a processor, all threads together: what others do on the machine takes none of it. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const order = [...list]
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
