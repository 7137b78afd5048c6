import { beijingDate } from '@shared/calendar/beijing'
import type { Asked, Path } from '../calls'
import { Memory } from './memory'
import { stationA } from './scenario'
import type { Town } from './town'

/** An answer that became another one, as the station found when it looked. */
export interface Change {
  at: number
  /** the operation, and who asks it */
  what: string
  before: Told
  after: Told
}

/** What was answered, and the rows of its list, each as its text. */
export interface Told {
  text: string
  rows: readonly string[]
}

/** A seal is another one at each instant, whatever happened. */
const withoutSeals = (key: string, value: unknown) => (key === 'upTo' ? undefined : value)

const toldOf = (value: object): Told => ({
  text: JSON.stringify(value, withoutSeals),
  rows:
    'items' in value && Array.isArray(value.items) ? value.items.map((item) => JSON.stringify(item, withoutSeals)) : [],
})

/** The rows that an answer has and the one before had not. */
export function newRows({ before, after }: Change): string[] {
  const known = new Set(before.rows)
  return after.rows.filter((row) => !known.has(row))
}

type Read = (town: Town) => { as: string | null; path: Path; input: Asked<Path>[0] }
const read =
  <P extends Path>(as: string | null, path: P, input: (town: Town) => Asked<P>[0]): Read =>
  (town) => ({ as, path, input: input(town) as Asked<Path>[0] })

const ours = { carrierId: stationA }
const whole = { ...ours, limit: 100 }

/** Everything that a station's people can ask, and what anybody can ask about it. */
const reads: Read[] = [
  read('manager-a', 'complaint/forStation', () => whole),
  read('manager-a', 'inbox/list', () => ({ limit: 100 })),
  read('staff-a', 'inbox/list', () => ({ limit: 100 })),
  read('manager-a', 'inbox/threads', () => ({ limit: 100 })),
  read('staff-a', 'inbox/threads', () => ({ limit: 100 })),
  read('manager-a', 'inbox/todo', () => ({ limit: 100 })),
  read('manager-a', 'points/ledger', () => whole),
  read('manager-a', 'deduction/mine', () => whole),
  read('manager-a', 'points/standing', () => ours),
  read('manager-a', 'points/claimed', () => whole),
  read('manager-a', 'service/records', () => whole),
  read('manager-a', 'desk/today', ({ now }) => ({ ...whole, date: beijingDate(now) })),
  read(null, 'rating/summary', () => whole),
  read(null, 'directory/carrier', () => ours),
  read(null, 'booking/slots', () => ({ ...ours, serviceId: 'first-loan', days: 14 })),
]

/** A station that asks everything again and again, and keeps what changed. */
export class Station {
  private constructor(
    private readonly town: Town,
    readonly changes: Change[],
    private readonly last: Map<string, Told>,
    private readonly memory: Memory,
  ) {}

  static in = (town: Town) => new Station(town, [], new Map(), new Memory())

  /** The same station with all that it knows, in a town that has been the same so far. */
  movedTo = (town: Town) => new Station(town, [...this.changes], new Map(this.last), this.memory)

  async look(): Promise<void> {
    for (const each of reads) {
      const { as, path, input } = each(this.town)
      const what = `${path} as ${as}`
      const ask = () => this.town.must(as, path, ...([input] as Asked<Path>))
      const after = await this.memory.answer(this.town, what, async () => toldOf(await ask()))
      const before = this.last.get(what)
      if (before?.text === after.text) continue
      if (before) this.changes.push({ at: this.town.now, what, before, after })
      this.last.set(what, after)
    }
  }
}
