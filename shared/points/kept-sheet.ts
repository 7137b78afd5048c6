import { bucketsIn } from './buckets'
import type { Compiled } from './compiled'
import type { Cycle } from './cycle'
import type { DayNumber } from './day-number'
import type { CountingDay, EntryInForce } from './ledger'
import { daysIn, type Sheet } from './sheet'

/** A sheet that entries are put into and taken out of, each at its place, instead of being made anew for each. */
export interface KeptSheet {
  put(entry: EntryInForce): void
  take(entry: EntryInForce): void
  sheet(): Sheet
}

export function keptSheet(table: Compiled, cycle: Cycle, by: CountingDay): KeptSheet {
  const dayIn = daysIn(cycle, by)
  const windows = table.windows.map((per) => bucketsIn(per, cycle))
  const entries: EntryInForce[] = []
  let room = 64
  let points = new Float64Array(room)
  let slots = new Int32Array(room)
  let buckets = windows.map(() => new Int32Array(room))

  /** Where an entry of that day is, or would be. */
  function placeOf({ id }: EntryInForce, day: DayNumber): number {
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = entries[middle]!
      const apart = dayIn(other)! - day
      if (apart < 0 || (apart === 0 && other.id < id)) low = middle + 1
      else high = middle
    }
    return low
  }
  const columns = () => [points, slots, ...buckets]
  function grow() {
    room *= 2
    const larger = <C extends Float64Array | Int32Array>(column: C, fresh: C): C => {
      fresh.set(column)
      return fresh
    }
    points = larger(points, new Float64Array(room))
    slots = larger(slots, new Int32Array(room))
    buckets = buckets.map((column) => larger(column, new Int32Array(room)))
  }
  return {
    put(entry) {
      const day = dayIn(entry)
      if (day === null) return
      if (entries.length === room) grow()
      const place = placeOf(entry, day)
      for (const column of columns()) column.copyWithin(place + 1, place, entries.length)
      entries.splice(place, 0, entry)
      points[place] = entry.amount
      slots[place] = table.slotOf(entry)
      for (const [nth, window] of windows.entries()) buckets[nth]![place] = window.bucketOf(entry.enterpriseId, day)
    },
    take(entry) {
      const day = dayIn(entry)
      const place = day === null ? -1 : placeOf(entry, day)
      if (entries[place]?.id !== entry.id) return
      for (const column of columns()) column.copyWithin(place, place + 1, entries.length)
      entries.splice(place, 1)
    },
    sheet: () => ({
      entries,
      points: points.subarray(0, entries.length),
      slots: slots.subarray(0, entries.length),
      buckets: windows.map(({ count }, nth) => ({ of: buckets[nth]!.subarray(0, entries.length), count })),
    }),
  }
}
