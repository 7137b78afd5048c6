import type { Compiled, CompiledCap } from './compiled'
import { exact, type Ratio } from './ratio'
import type { Readings } from './readings'
import type { Sheet } from './sheet'

export interface CapScale {
  factor: Ratio
  /** the units of the caps over a whole cycle that are scaled down with a short one; the others hold in full before scaling up */
  scaledDown: 'none' | 'points' | 'all'
  /** caps of one name in several versions: together within the later one's, or each for what was awarded under its version */
  acrossVersions: Readings['capsAcrossVersions']
}

/** How much of each entry of a sheet counts, in hundredths multiplied by the factor's `num`, and the cap that cut it. */
export interface Run {
  units: Float64Array
  /** places in `Compiled.caps`; `uncut` where nothing was cut */
  cutBy: Int32Array
  sum: number
  /** in hundredths, before any cap */
  raw: number
}

export const uncut = -1

/**
 * Lets each entry count, in the order of the sheet, as far as every cap leaves room, so that no cap is ever exceeded, the answer does
 * not depend on the order of arrival, and each entry can say what cut it. Exact: points are kept in units of 1/num hundredth, times in
 * units of 1/num of one. What counts is one time, however much of it; a scaled cap in times may end within an entry, and lets that part
 * of it count. So twenty entries of 5 points are worth the same under a cap of 50 points and under one of 10 times. One per day, month or
 * quarter does not change with the length of the cycle.
 */
export function applyCaps({ points, slots, buckets }: Sheet, { caps, capsOf }: Compiled, scale: CapScale): Run {
  const { num } = scale.factor
  const together = (cap: CompiledCap) => cap.oneOff || scale.acrossVersions === 'together'
  const most = caps.map((cap) => mostOf(cap, together(cap), scale))
  const inTimes = caps.map(({ unit }) => unit === 'times')
  const bucketOf = caps.map(({ window }) => buckets[window]!.of)
  const { starts, size } = placesOf(caps, buckets, together)
  const used = new Float64Array(size)
  const units = new Float64Array(points.length)
  const cutBy = new Int32Array(points.length).fill(uncut)
  let [sum, raw] = [0, 0]
  for (let i = 0; i < points.length; i++) {
    const mine = capsOf[slots[i]!]!
    const worth = points[i]!
    let counts = exact(worth * num)
    for (let k = 0; k < mine.length; k++) {
      const cap = mine[k]!
      // another version's limit may already have let more count than this one's: nothing is left then, and nothing is owed
      const left = Math.max(0, most[cap]! - used[starts[cap]! + bucketOf[cap]![i]!]!)
      const room = inTimes[cap] ? worth * Math.min(left, num) : left
      if (room < counts) {
        counts = room
        cutBy[i] = cap
      }
    }
    if (counts > 0) {
      for (let k = 0; k < mine.length; k++) {
        const cap = mine[k]!
        const at = starts[cap]! + bucketOf[cap]![i]!
        used[at]! += inTimes[cap] ? num : counts
      }
    }
    units[i] = counts
    sum += counts
    raw += worth
  }
  return { units, cutBy, sum: exact(sum), raw: exact(raw) }
}

/** Where versions go together, none of them lets more count than the latest does. */
function mostOf(cap: CompiledCap, together: boolean, { factor, scaledDown }: CapScale): number {
  const scaled = cap.whole && (scaledDown === 'all' || scaledDown === cap.unit)
  return exact((together ? cap.mostTogether : cap.most) * (scaled ? factor.den : factor.num))
}

/** Where the buckets of each cap begin in one long column. */
function placesOf(caps: Compiled['caps'], buckets: Sheet['buckets'], together: (cap: CompiledCap) => boolean) {
  let size = 0
  const own = caps.map(({ window }) => {
    const start = size
    size += buckets[window]!.count
    return start
  })
  const starts = caps.map((cap, nth) => own[together(cap) ? cap.first : nth]!)
  return { starts, size }
}
