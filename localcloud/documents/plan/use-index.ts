import type { CompiledQuery } from '../query'
import type { Order } from '../query/sort'
import { type Index, keyColumns } from '../store/catalog'
import type { Access } from './access'
import { type Bounds, boundsOf } from './bounds'

/** Lists longer than this are cheaper to scan for than to spell out in SQL. */
const MAX_KEYS = 500

/** What an index can do for a query. Score: 2 for each field fixed to exact keys, 1 for a range, a half for having the order, less for keys to sort by. */
export type Use = { access: Access; score: number }

/**
 * Exact keys as far as they go, then a range on one more field. Undefined when the index neither narrows nor orders.
 * `exact`: the paths of a query that asks for equality only.
 */
export function useIndex(
  index: Index,
  query: CompiledQuery,
  order: Order | undefined,
  exact: string[] | undefined,
): Use | undefined {
  const columns = keyColumns(index)
  const where: string[] = []
  const parameters: string[] = []
  /** Positions with one exact key: they do not disturb the order of what follows. */
  const fixed = new Set<number>()
  let score = 0
  let keyed = 0
  let arrayUsed = false
  for (const [position, column] of columns.entries()) {
    const multikey = isMultikey(index, position)
    // Two conditions over one array may be met by different elements, which no single index row shows.
    const bounds = multikey && arrayUsed ? undefined : boundsOf(conditionsAt(index, position, query), multikey)
    if (!bounds || tooMany(bounds)) break
    arrayUsed ||= multikey
    if (!('keys' in bounds)) {
      where.push(`${column} >= ? AND ${column} <= ?`)
      parameters.push(bounds.from, bounds.to)
      score += 1
      break
    }
    where.push(`${column} IN (${bounds.keys.map(() => '?').join()})`)
    parameters.push(...bounds.keys)
    if (bounds.keys.length === 1 && !multikey) fixed.add(position)
    score += 2
    keyed++
  }
  const ordering = order && orderBy(index, columns, order, fixed)
  if (score === 0 && !ordering) return undefined
  const access: Access = {
    kind: 'index',
    index,
    range: { where: where.join(' AND ') || '1', parameters, sorts: false, ...ordering },
    ordered: !order || ordering !== undefined,
    exact: keyed === exact?.length,
  }
  return { access, score: score + (ordering ? (ordering.sorts ? 0.25 : 0.5) : 0) }
}

const isMultikey = (index: Index, position: number): boolean => (index.multikey & (1 << position)) !== 0

function conditionsAt(index: Index, position: number, query: CompiledQuery) {
  const path = (index.fields[position] as readonly string[]).join('.')
  return query.conditions.filter((condition) => condition.path === path)
}

const tooMany = (bounds: Bounds): boolean => 'keys' in bounds && bounds.keys.length > MAX_KEYS

/**
 * The order as SQL over key columns, if every field of it is a key; a document with an array would be met at the wrong place. It is the
 * index's own when, fixed keys aside, it names the keys one after another and in one direction.
 */
function orderBy(
  index: Index,
  columns: string[],
  order: Order,
  fixed: Set<number>,
): { order: string; sorts: boolean } | undefined {
  if (index.multikey !== 0) return undefined
  const free = [...columns.keys()].filter((position) => !fixed.has(position))
  const terms: string[] = []
  const directions = new Set<1 | -1>()
  let sorts = false
  for (const { path, direction } of order.fields) {
    const position = index.fields.findIndex((field) => field.join('.') === path)
    if (position === -1) return undefined
    if (fixed.has(position)) continue
    sorts ||= position !== free[terms.length] || directions.add(direction).size > 1
    terms.push(`${columns[position]} ${direction === 1 ? 'ASC' : 'DESC'}`)
  }
  return terms.length > 0 ? { order: terms.join(), sorts } : { order: 'seq', sorts: free.length > 0 }
}
