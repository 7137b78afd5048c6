import type { V } from './order'
import { PATHS, type Random, scalar, value } from './random'

export type Update = Record<string, Record<string, V>>

const NEW_NAMES = ['b', 'fresh', 'n']
const TARGETS = ['a', 'b', 'n', 'o.x', 'o.y', 'list', 'list.0', 'list.1.x', 'fresh', 'fresh.deep']

/** One to three operators on places that do not overlap. */
export function update(r: Random): Update {
  const result: Update = {}
  const roots = new Set<string>()
  for (const path of r.some(TARGETS, 1, 3)) {
    const root = path.split('.')[0] as string
    if (roots.has(root)) continue
    roots.add(root)
    const [op, operand] = step(r, path)
    if (op === '$rename') {
      const to = operand as string
      if (roots.has(to) || to === root) continue
      roots.add(to)
    }
    result[op] = { ...result[op], [path]: operand }
  }
  return Object.keys(result).length > 0 ? result : { $set: { touched: true } }
}

function step(r: Random, path: string): [string, V] {
  if (path === 'list' && r.chance(0.8)) return listStep(r)
  switch (r.int(9)) {
    case 0:
      return ['$inc', r.pick([1, -2, 0.5])]
    case 1:
      return ['$mul', r.pick([2, -1, 0])]
    case 2:
      return ['$min', scalar(r)]
    case 3:
      return ['$max', scalar(r)]
    case 4:
      return ['$unset', '']
    case 5:
      return ['$rename', r.pick(NEW_NAMES)]
    case 6:
      return listStep(r)
    default:
      return ['$set', value(r)]
  }
}

function listStep(r: Random): [string, V] {
  switch (r.int(7)) {
    case 0:
      return ['$push', pushed(r)]
    case 1:
      return ['$addToSet', { $each: r.times(0, 3, () => scalar(r)) }]
    case 2:
      return ['$pop', r.pick([1, -1])]
    case 3:
      return ['$pullAll', r.times(0, 3, () => scalar(r))]
    case 4:
      return ['$pull', { $gt: scalar(r) }]
    case 5:
      return ['$pull', { x: scalar(r) }]
    default:
      return ['$pull', scalar(r)]
  }
}

function pushed(r: Random): V {
  return {
    $each: r.times(0, 3, () => value(r, 1)),
    ...(r.chance(0.4) && { $position: r.pick([0, 1, 10, -1]) }),
    ...(r.chance(0.4) && { $sort: r.pick<V>([1, -1, { x: 1 }, { y: -1, x: 1 }]) }),
    ...(r.chance(0.4) && { $slice: r.pick([0, 2, -2, 5]) }),
  }
}

export type IndexShape = { keys: [string, 1 | -1][]; unique: boolean }

export function indexes(r: Random): IndexShape[] {
  return r.times(1, 3, () => ({
    // Two fields of one array are the hardest to index.
    keys: (r.chance(0.25) ? r.some(['list.x', 'list.y', 'n'], 2, 3) : r.some<string>(PATHS, 1, 3)).map(
      (path): [string, 1 | -1] => [path, r.pick([1, -1])],
    ),
    unique: r.chance(0.08),
  }))
}
