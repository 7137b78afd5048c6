/**
 * The positions of entries in the order of day and id. What comes from the store is in that order already; anything else is
 * spread over the days first, so that ids are compared within one day alone.
 */
export function inOrder(days: Int32Array, ids: readonly string[]): Int32Array {
  const order = Int32Array.from(days, (_, position) => position)
  if (isSorted(days, ids)) return order
  const [first, last] = bounds(days)
  const ends = new Int32Array(last - first + 2)
  for (const day of days) ends[day - first + 1]!++
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!
  const next = ends.slice()
  for (let position = 0; position < days.length; position++) order[next[days[position]! - first]!++] = position
  const byId = (a: number, b: number) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0)
  for (let i = 1; i < ends.length; i++) sortPart(order, ends[i - 1]!, ends[i]!, byId)
  return order
}

function isSorted(days: Int32Array, ids: readonly string[]): boolean {
  for (let i = 1; i < days.length; i++) {
    const apart = days[i]! - days[i - 1]!
    if (apart < 0 || (apart === 0 && ids[i]! < ids[i - 1]!)) return false
  }
  return true
}

function bounds(days: Int32Array): [first: number, last: number] {
  let [first, last] = [days[0]!, days[0]!]
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  return [first, last]
}

/** A day has a handful of entries: moving them one by one is faster than asking for a sort; of many it would not be. */
function sortPart(order: Int32Array, from: number, to: number, compare: (a: number, b: number) => number): void {
  if (to - from > 16) {
    order.subarray(from, to).sort(compare)
    return
  }
  for (let i = from + 1; i < to; i++) {
    const moved = order[i]!
    let at = i
    for (; at > from && compare(order[at - 1]!, moved) > 0; at--) order[at] = order[at - 1]!
    order[at] = moved
  }
}
