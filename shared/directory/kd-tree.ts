/** Points in a leaf: one bit each in a word of a `Column`. */
export const LEAF = 32

/** Points of a plane, halved again and again across where they spread the most, until each piece is a leaf. */
export interface KdTree {
  /** which point stands where: a leaf has the next 32 */
  order: Uint32Array
  /** and where each point stands */
  spot: Uint32Array
  /** inner nodes are 1 to span − 1, and n has the children 2n and 2n + 1; the leaves are span to 2 · span − 1 */
  span: number
  /** of each inner node: it is cut across x (0) or y (1) */
  axis: Uint8Array
  /** where: no point of the first child has more, and none of the second less */
  cut: Float64Array
}

export function kdTree(x: Float64Array, y: Float64Array): KdTree {
  const order = Uint32Array.from(x, (_, at) => at)
  const span = 2 ** Math.ceil(Math.log2(Math.max(1, order.length / LEAF)))
  const axis = new Uint8Array(span)
  const cut = new Float64Array(span).fill(Number.POSITIVE_INFINITY)
  const halve = (node: number, from: number, to: number, room: number) => {
    if (room === LEAF) return
    const middle = from + room / 2
    if (middle < to) {
      const piece = order.subarray(from, to)
      axis[node] = spread(piece, x) >= spread(piece, y) ? 0 : 1
      const along = axis[node] === 0 ? x : y
      settle(order, along, from, to - 1, middle)
      cut[node] = along[order[middle]!]!
      halve(2 * node + 1, middle, to, room / 2)
    }
    halve(2 * node, from, Math.min(middle, to), room / 2)
  }
  halve(1, 0, order.length, span * LEAF)
  const spot = new Uint32Array(order.length)
  order.forEach((at, place) => {
    spot[at] = place
  })
  return { order, spot, span, axis, cut }
}

function spread(piece: Uint32Array, along: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const at of piece) {
    least = Math.min(least, along[at]!)
    most = Math.max(most, along[at]!)
  }
  return most - least
}

/** Moves the points until none before `middle` lies further along than the one there, and none after it less far (quickselect). */
function settle(order: Uint32Array, along: Float64Array, from: number, to: number, middle: number) {
  while (from < to) {
    const pivot = along[order[(from + to) >> 1]!]!
    let low = from
    let high = to
    while (low <= high) {
      while (along[order[low]!]! < pivot) low++
      while (along[order[high]!]! > pivot) high--
      if (low > high) break
      const moved = order[low]!
      order[low++] = order[high]!
      order[high--] = moved
    }
    if (middle <= high) to = high
    else if (middle >= low) from = low
    else return
  }
}
