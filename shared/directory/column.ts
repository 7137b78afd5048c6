import { type KdTree, LEAF } from './kd-tree'

/** Of whom something holds: one word for each leaf of the tree, one bit for each of its points. */
export type Column = Int32Array

export function columnOf({ order, span }: KdTree, holds: (at: number) => boolean): Column {
  const column = new Int32Array(span)
  order.forEach((at, place) => {
    if (holds(at)) column[(place / LEAF) | 0]! |= 1 << (place % LEAF)
  })
  return column
}

/** Those of a list. */
export function columnOfSome({ spot, span }: KdTree, ats: readonly number[]): Column {
  const column = new Int32Array(span)
  for (const at of ats) column[(spot[at]! / LEAF) | 0]! |= 1 << (spot[at]! % LEAF)
  return column
}

/** Of whom any of some things holds. */
export function eitherOf(columns: readonly Column[]): Column {
  if (columns.length === 1) return columns[0]!
  const joined = new Int32Array(columns[0]!.length)
  for (const column of columns) for (let leaf = 0; leaf < joined.length; leaf++) joined[leaf]! |= column[leaf]!
  return joined
}

/** Of whom all of them hold: their points, ascending. */
export function allOf({ order, span }: KdTree, columns: readonly Column[]): Uint32Array {
  const found: number[] = []
  for (let leaf = 0; leaf < span; leaf++) {
    let bits = -1
    for (const column of columns) bits &= column[leaf]!
    for (; bits !== 0; bits &= bits - 1) found.push(order[leaf * LEAF + 31 - Math.clz32(bits & -bits)]!)
  }
  return Uint32Array.from(found).sort()
}
