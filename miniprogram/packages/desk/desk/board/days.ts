import { type Span, spansOf } from '@shared/booking/board-axis'
import { type Block, blocksOf, type Placeable } from '@shared/booking/board-blocks'
import type { LocalDate } from '@shared/calendar/local-date'
import type { LaneId } from '@shared/ids'
import type { Output } from '@/api/contract'
import { board as words } from '@/copy/board'
import { dotted, listed } from '@/copy/punctuation'
import type { Booked } from '../entry'
import type { BoardEvent } from './use-events'

export type Lanes = Output<'desk.days'>['lanes']
type Hours = Output<'desk.days'>['days'][number]['hours']

export interface BoardLane {
  id: LaneId | null
  name: string
  note: string
  blocks: Block<Booked>[]
}

export interface BoardDay {
  date: LocalDate
  hours: Span[]
  /** who comes */
  count: number
  lanes: BoardLane[]
  events: Block<PlacedEvent>[]
}

export type PlacedEvent = Placeable & Pick<BoardEvent, 'id' | 'title' | 'seats' | 'seatsLeft'>

interface Shown {
  /** of one lane alone */
  only: LaneId | null
  /** lanes with nothing in them too */
  empty: boolean
  /** of that day */
  events: readonly BoardEvent[]
}

export const comes = ({ state }: Booked) => state !== 'cancelled' && state !== 'missed'

/** A day of the board: its people and rooms, and what lies in them. */
export function dayOf(
  date: LocalDate,
  hours: Hours,
  entries: readonly Booked[],
  lanes: Lanes,
  { only, empty, events }: Shown,
): BoardDay {
  const known = blocksOf(
    entries,
    lanes.map(({ id }) => id),
  ).map((blocks, nth) => {
    const lane = lanes[nth]
    const coming = blocks.flatMap((block) => block.entries).filter(comes).length
    const note = dotted([
      listed((lane?.serves ?? []).map(({ name }) => name).filter((name) => name !== lane?.name)),
      words.count(coming),
    ])
    return { id: lane?.id ?? null, name: lane?.name ?? words.nobody, note, blocks }
  })
  const shown = known.filter(({ id, blocks }) => (only ? id === only : empty || blocks.length > 0))
  const placed = events.map((event): PlacedEvent => {
    const { id, title, seats, seatsLeft, start, end } = event
    return { id, title, seats, seatsLeft, start, end, serviceId: id, state: 'booked', laneIds: [], walkIn: false }
  })
  return {
    ...{ date, hours: spansOf(hours), count: entries.filter(comes).length, lanes: shown },
    // nobody of the lanes has them
    events: (only === null && blocksOf(placed, [])[0]) || [],
  }
}
