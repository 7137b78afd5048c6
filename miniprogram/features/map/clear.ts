import type { Spot } from './mercator'

/** A rectangle on the screen, px from the map's upper left corner. */
export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

const STEP = 8

/** Moves of up to `most` px in either direction, the smallest first. */
function movesWithin(most: number): Spot[] {
  const steps = Array.from({ length: (2 * most) / STEP + 1 }, (_, at) => at * STEP - most)
  return steps.flatMap((x) => steps.map((y) => ({ x, y }))).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
}

export const meet = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const moved = ({ left, top, right, bottom }: Rect, { x, y }: Spot): Rect => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
})

/**
 * The smallest move of the map after which no mark lies under a cover, and none that is wholly to be seen is so no longer.
 * @param marks the rooms that pins take, those outside the map included: a move may bring them in
 * @param size of the map, px
 * @returns null where there is none: a person who wants what is covered pans
 */
export function clearMove(marks: readonly Rect[], covers: readonly Rect[], size: Spot, most: number): Spot | null {
  const near = covers.map((cover) => ({
    left: cover.left - most,
    top: cover.top - most,
    right: cover.right + most,
    bottom: cover.bottom + most,
  }))
  const isSeen = ({ left, top, right, bottom }: Rect) => left >= 0 && top >= 0 && right <= size.x && bottom <= size.y
  const seen = marks.filter(isSeen)
  const reachable = marks.filter((mark) => near.some((cover) => meet(mark, cover)))
  const isClear = (by: Spot) =>
    reachable.every((mark) => !covers.some((cover) => meet(moved(mark, by), cover))) &&
    seen.every((mark) => isSeen(moved(mark, by)))
  return movesWithin(most).find(isClear) ?? null
}
