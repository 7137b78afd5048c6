import { bucketsIn } from './buckets'
import type { Compiled } from './compiled'
import type { Cycle } from './cycle'
import { type DayNumber, dayNumber } from './day-number'
import { inOrder } from './in-order'
import { type CountingDay, dayBy, type EntryInForce } from './ledger'

/** The entries of one cycle that the caps go through, in the order of day and id, as columns: made once, run over many times. */
export interface Sheet {
  entries: readonly EntryInForce[]
  points: Float64Array
  /** of each, its place in `Compiled.capsOf` */
  slots: Int32Array
  /** for each of `Compiled.windows`: the bucket of each entry, and how many buckets there are */
  buckets: readonly { of: Int32Array; count: number }[]
}

/** The day on which each entry counts in a cycle: what settled cycles left over on the first. null: it counts in another. */
export function daysIn(cycle: Cycle, by: CountingDay): (entry: EntryInForce) => DayNumber | null {
  const [from, to] = [dayNumber(cycle.from), dayNumber(cycle.to)]
  const first = dayNumber(cycle.takesFrom ?? cycle.from)
  return ({ dates }) => {
    const day = dayNumber(dayBy(dates, by))
    if (day < first || day > to) return null
    return Math.max(day, from)
  }
}

export function sheetOf(found: readonly EntryInForce[], table: Compiled, cycle: Cycle, by: CountingDay): Sheet {
  const dayIn = daysIn(cycle, by)
  const inside: EntryInForce[] = []
  const ids: string[] = []
  const insideDays = new Int32Array(found.length)
  for (const entry of found) {
    const day = dayIn(entry)
    if (day === null) continue
    insideDays[inside.length] = day
    inside.push(entry)
    ids.push(entry.id)
  }
  const order = inOrder(insideDays.subarray(0, inside.length), ids)
  const entries = new Array<EntryInForce>(inside.length)
  const points = new Float64Array(inside.length)
  const slots = new Int32Array(inside.length)
  const windows = table.windows.map((per) => ({ of: new Int32Array(inside.length), in: bucketsIn(per, cycle) }))
  for (let i = 0; i < order.length; i++) {
    const position = order[i]!
    const entry = inside[position]!
    entries[i] = entry
    points[i] = entry.amount
    slots[i] = table.slotOf(entry)
    for (const window of windows) window.of[i] = window.in.bucketOf(entry.enterpriseId, insideDays[position]!)
  }
  return { entries, points, slots, buckets: windows.map(({ of, in: buckets }) => ({ of, count: buckets.count })) }
}
