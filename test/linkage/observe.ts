import { beijingDate } from '@shared/calendar/beijing'
import type { Asked, Path } from '../calls'
import { stationA } from './scenario'
import type { Town } from './town'

/** An answer that became another one, as the station found when it looked. */
export interface Change {
  at: number
  /** the operation, and who asks it */
  what: string
  before: string
  after: string
}

/** The rows of an answer's list, each as its text. */
export const rowsOf = (text: string): string[] =>
  ((JSON.parse(text) as { items?: unknown[] }).items ?? []).map((item) => JSON.stringify(item))

/** The rows that an answer has and the one before had not. */
export function newRows({ before, after }: Change): string[] {
  const known = new Set(rowsOf(before))
  return rowsOf(after).filter((row) => !known.has(row))
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
  read('manager-a', 'points/standing', () => ours),
  read('manager-a', 'points/claimed', () => whole),
  read('manager-a', 'service/records', () => whole),
  read('manager-a', 'desk/today', ({ now }) => ({ ...whole, date: beijingDate(now) })),
  read(null, 'rating/summary', () => whole),
  read(null, 'directory/carrier', () => ours),
  read(null, 'booking/slots', () => ({ ...ours, serviceId: 'first-loan', days: 14 })),
]

/** A seal is another one at each instant, whatever happened. */
const withoutSeals = (key: string, value: unknown) => (key === 'upTo' ? undefined : value)

/** A station that asks everything again and again, and keeps what changed. */
export class Station {
  readonly changes: Change[] = []
  private readonly last = new Map<string, string>()

  constructor(private readonly town: Town) {}

  async look(): Promise<void> {
    for (const each of reads) {
      const { as, path, input } = each(this.town)
      const told = await this.town.call(as, path, ...([input] as Asked<Path>))
      if (!told.ok) throw new Error(`${path} as ${as}: ${told.error.code}`)
      const [what, after] = [`${path} as ${as}`, JSON.stringify(told.value, withoutSeals)]
      const before = this.last.get(what)
      if (before !== undefined && before !== after) this.changes.push({ at: this.town.now, what, before, after })
      this.last.set(what, after)
    }
  }
}
