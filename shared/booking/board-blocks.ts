import { type Instant, minuteOfDay } from '../calendar/beijing'
import type { LaneId } from '../ids'
import type { Span } from './board-axis'
import type { BookingState } from './state'

/** What a board needs to know of a booking. */
export interface Placeable {
  id: string
  serviceId: string
  start: Instant
  end: Instant
  state: BookingState
  laneIds: readonly LaneId[]
  walkIn: boolean
}

/** One booking in one lane, or all of a session that has several seats. */
export interface Block<E extends Placeable = Placeable> {
  /** the same for as long as its time and lane are */
  key: string
  /** null: nobody serves it yet, or who does is not there any more */
  laneId: LaneId | null
  start: Instant
  end: Instant
  entries: E[]
  /** beside others that lie across it: which, and of how many */
  nth: number
  of: number
}

/** From midnight of its own day; what goes on past that is cut off there. */
export const spanOf = ({ start, end }: Pick<Placeable, 'start' | 'end'>): Span => {
  const from = minuteOfDay(start)
  return { from, to: Math.min(from + (end - start) / 60_000, 1440) }
}

/**
 * The blocks of a day, lane by lane, each in the order of its start: every lane that is asked for, and at the end one without a name for whoever has none
 * of them, where there is anybody. Who cancelled is on no board.
 */
export function blocksOf<E extends Placeable>(entries: readonly E[], laneIds: readonly LaneId[]): Block<E>[][] {
  const shown = entries.filter(({ state }) => state !== 'cancelled')
  const named = laneIds.map((laneId) =>
    laid(
      laneId,
      shown.filter((each) => each.laneIds.includes(laneId)),
    ),
  )
  const rest = shown.filter((each) => !each.laneIds.some((laneId) => laneIds.includes(laneId)))
  return rest.length > 0 ? [...named, laid(null, rest)] : named
}

function laid<E extends Placeable>(laneId: LaneId | null, entries: readonly E[]): Block<E>[] {
  const blocks = new Map<string, Block<E>>()
  for (const entry of [...entries].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))) {
    const { id, serviceId, start, end, walkIn, state } = entry
    // who was missed has no seat: somebody else may have it by now
    const own = walkIn || state === 'missed' ? id : serviceId
    const key = [laneId ?? '', own, start, end].join('_')
    const block = blocks.get(key) ?? { key, laneId, start, end, entries: [], nth: 0, of: 1 }
    block.entries.push(entry)
    blocks.set(key, block)
  }
  return beside([...blocks.values()])
}

/** As many as can be read beside each other in a lane. */
const MOST_BESIDE = 3

/** Blocks that lie across each other share the width: each stands in the first column that is free. More than can be read are one. */
function beside<E extends Placeable>(blocks: Block<E>[]): Block<E>[] {
  let run: Block<E>[] = []
  let ends: Instant[] = []
  const laidOut: Block<E>[] = []
  const close = () => {
    const [first] = run
    if (first && ends.length > MOST_BESIDE) {
      const entries = run.flatMap((block) => block.entries)
      laidOut.push({ ...first, nth: 0, of: 1, end: Math.max(...ends), entries })
    } else laidOut.push(...run.map((block) => ({ ...block, of: ends.length })))
    run = []
    ends = []
  }
  for (const block of blocks) {
    if (ends.every((end) => end <= block.start)) close()
    const free = ends.findIndex((end) => end <= block.start)
    block.nth = free < 0 ? ends.length : free
    ends[block.nth] = block.end
    run.push(block)
  }
  close()
  return laidOut
}

export type Arrow = 'up' | 'down' | 'left' | 'right'

/**
 * Where an arrow leads. A track is what is gone through by up and down (a lane of a day, a day of a week); left and right go to the next track
 * that has anything, to what is nearest in time. @returns the key; null: nowhere
 */
export function stepIn(
  tracks: readonly (readonly Pick<Block, 'key' | 'start'>[])[],
  from: string | null,
  arrow: Arrow,
): string | null {
  const at = tracks.findIndex((track) => track.some(({ key }) => key === from))
  const track = tracks[at]
  if (!track) return tracks.find(({ length }) => length > 0)?.[0]?.key ?? null
  const nth = track.findIndex(({ key }) => key === from)
  if (arrow === 'up' || arrow === 'down') return track[nth + (arrow === 'up' ? -1 : 1)]?.key ?? null
  const others = arrow === 'left' ? tracks.slice(0, at).reverse() : tracks.slice(at + 1)
  const minute = minuteOfDay(track[nth]!.start)
  const away = ({ start }: Pick<Block, 'start'>) => Math.abs(minuteOfDay(start) - minute)
  const near = [...(others.find(({ length }) => length > 0) ?? [])].sort((a, b) => away(a) - away(b))
  return near[0]?.key ?? null
}
