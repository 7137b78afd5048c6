import type { Pattern } from './match'
import type { Doc, V } from './order'

/** Seeded randomness: the same seed, the same case. */
export class Random {
  constructor(private state: number) {}

  /** In [0, 1); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  int(below: number): number {
    return Math.floor(this.next() * below)
  }

  chance(p: number): boolean {
    return this.next() < p
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(items.length)] as T
  }

  some<T>(items: readonly T[], least: number, most: number): T[] {
    const pool = [...items]
    return Array.from(
      { length: Math.min(least + this.int(most - least + 1), pool.length) },
      () => pool.splice(this.int(pool.length), 1)[0] as T,
    )
  }

  times<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.int(most - least + 1) }, make)
  }
}

const NUMBERS = [-3, -1, 0, 1, 2, 3, 5, 2.5, 1e10]
const TEXTS = ['', 'a', 'ab', 'b', 'B', '1', '京', '😀', '\uff01']

/** Small pools, so that values meet; every type, so that they would collide if types could. */
export function scalar(r: Random): V {
  const roll = r.int(10)
  if (roll < 4) return r.pick(NUMBERS)
  if (roll < 7) return r.pick(TEXTS)
  if (roll === 7) return r.chance(0.5)
  if (roll === 8) return new Date(r.pick([0, 1, 2, -5]) * 1000)
  return null
}

export function value(r: Random, depth = 2): V {
  const roll = depth === 0 ? 0 : r.int(10)
  if (roll < 6) return scalar(r)
  if (roll < 8) return r.times(0, 3, () => value(r, depth - 1))
  return embedded(r, depth - 1)
}

export function embedded(r: Random, depth = 1): Doc {
  return Object.fromEntries(r.some(['x', 'y', 'z'], 0, 2).map((name) => [name, value(r, depth)]))
}

export const PATHS = ['a', 'b', 'n', 'o', 'o.x', 'o.y', 'list', 'list.x', 'list.y', 'a.x', 'missing'] as const
const PLACES = ['list.0', 'list.1.x', 'a.0'] as const

export function document(r: Random, id: V): Doc {
  const doc: Doc = { _id: id }
  if (r.chance(0.8)) doc.a = value(r)
  if (r.chance(0.7)) doc.b = scalar(r)
  if (r.chance(0.8)) doc.n = r.pick(NUMBERS)
  if (r.chance(0.6)) doc.o = embedded(r)
  if (r.chance(0.7)) doc.list = r.times(0, 4, () => (r.chance(0.3) ? pair(r) : r.chance(0.4) ? embedded(r) : scalar(r)))
  return doc
}

const pair = (r: Random): Doc => ({ x: scalar(r), y: scalar(r) })

export type Query = Record<string, unknown>

/**
 * A query that an index over these paths may answer: on each of the first few an equality, a bound, or a pair of conditions. `seen` gives
 * values that occur at a path: a query that meets nothing tells little.
 */
export function queryOn(r: Random, paths: string[], seen: (path: string) => V[]): Query {
  const conditions = paths.slice(0, 1 + r.int(paths.length)).map((path): [string, unknown] => {
    const one = () => (r.chance(0.7) ? (r.pick(seen(path)) ?? scalar(r)) : scalar(r))
    const bound = (...ops: string[]) => ({ [r.pick(ops)]: one() })
    switch (r.int(6)) {
      case 0:
        return [path, { ...bound('$gt', '$gte'), ...bound('$lt', '$lte') }]
      case 1:
        return [path, bound('$gt', '$gte', '$lt', '$lte')]
      case 2:
        return [path, { $in: r.times(1, 3, one) }]
      case 3:
        return [path, { $eq: one(), ...bound('$ne', '$gte') }]
      default:
        return [path, one()]
    }
  })
  return Object.fromEntries(conditions)
}

export function query(r: Random, ids: V[], depth = 2): Query {
  const roll = r.int(12)
  if (depth > 0 && roll === 0) return { $or: r.times(1, 3, () => query(r, ids, depth - 1)) }
  if (depth > 0 && roll === 1) return { $nor: r.times(1, 2, () => query(r, ids, depth - 1)) }
  if (depth > 0 && roll <= 3) return { $and: r.times(1, 3, () => query(r, ids, depth - 1)) }
  const fields = r.times(0, 3, () => [r.chance(0.12) ? '_id' : r.pick(r.chance(0.1) ? PLACES : PATHS)] as [string])
  return Object.fromEntries(fields.map(([path]) => [path, condition(r, path === '_id' ? ids : undefined)]))
}

function condition(r: Random, ids?: V[]): unknown {
  const one = (): V => (ids && r.chance(0.8) && ids.length > 0 ? r.pick(ids) : r.chance(0.85) ? scalar(r) : value(r))
  if (r.chance(0.3)) return one()
  const operators = Object.assign({}, ...r.times(1, 2, () => operator(r, one))) as Record<string, unknown>
  return r.chance(0.1) ? { $not: operators } : operators
}

function operator(r: Random, one: () => V): Record<string, unknown> {
  const comparison = r.pick(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'])
  switch (r.int(9)) {
    case 0:
      return {
        [r.pick(['$in', '$nin'])]: r.times(0, 3, (): V | Pattern =>
          r.chance(0.1) ? { pattern: '^a', options: '' } : one(),
        ),
      }
    case 1:
      return { $exists: r.chance(0.5) }
    case 2:
      return { $size: r.int(3) }
    case 3:
      return { $mod: [r.pick([2, 3]), r.int(2)] }
    case 4:
      return { $all: r.times(0, 2, one) }
    case 5:
      return {
        $elemMatch: r.chance(0.5)
          ? { [r.pick(['$gt', '$lt', '$gte', '$eq', '$ne'])]: scalar(r) }
          : { x: r.chance(0.5) ? scalar(r) : { $gt: scalar(r) } },
      }
    case 6:
      return { $regex: r.pick(['^a', 'b$', '京']) }
    default:
      return { [comparison]: one() }
  }
}
