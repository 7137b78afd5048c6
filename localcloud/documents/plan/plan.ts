import type { CompiledQuery, Condition } from '../query'
import { failed } from '../refusals'
import { type Collection, type Index, keyColumns } from '../store/catalog'
import type { Access } from './access'
import { type Bounds, boundsOf } from './bounds'

/** Lists longer than this are cheaper to scan for than to spell out in SQL. */
const MAX_KEYS = 500

/**
 * Chooses how to fetch candidates: by `_id`, by geo index, by the index that fixes most keys, else all of them.
 * Throws DATABASE_REQUEST_FAILED for a geo condition on a path without a geo index, as the real service does.
 */
export function plan(collection: Collection, query: CompiledQuery): Access {
  for (const path of query.geoPaths) geoIndex(collection, path)
  const ids = boundsOf(on(query, '_id'), false)
  if (ids && 'keys' in ids) return { kind: 'ids', ids: ids.keys }
  if (query.near) {
    const { path, center, min, max } = query.near
    return { kind: 'near', index: geoIndex(collection, path), center, min, max }
  }
  const candidates = collection.indexes.filter((index) => !index.geo).map((index) => useIndex(index, query))
  const [best] = candidates.filter((use) => use !== undefined).sort((a, b) => b.score - a.score)
  if (best && best.score > 1) return best.access
  const area = query.conditions.find((condition) => condition.op === 'geo')
  if (area?.op === 'geo') return { kind: 'area', index: geoIndex(collection, area.path), cap: area.cap }
  if (best) return best.access
  return ids ? { kind: 'idRange', ...ids } : { kind: 'scan' }
}

const on = (query: CompiledQuery, path: string): Condition[] =>
  query.conditions.filter((condition) => condition.path === path)

function geoIndex(collection: Collection, path: string): Index {
  const found = collection.indexes.find((index) => index.geo && index.fields[0]?.join('.') === path)
  if (!found) throw failed(`unable to find index for $geoNear query: ${collection.name}.${path} has no geo index`)
  return found
}

/** Exact keys as far as they go, then a range on one more field. Score: 2 per exact field, 1 for the range. */
function useIndex(index: Index, query: CompiledQuery): { access: Access; score: number } | undefined {
  const where: string[] = []
  const parameters: string[] = []
  let score = 0
  let arrayUsed = false
  for (const [position, column] of keyColumns(index).entries()) {
    const multikey = (index.multikey & (1 << position)) !== 0
    // Two conditions over one array may be met by different elements, which no single index row shows.
    const bounds =
      multikey && arrayUsed ? undefined : boundsOf(on(query, (index.fields[position] as string[]).join('.')), multikey)
    if (!bounds || tooMany(bounds)) break
    arrayUsed ||= multikey
    if ('keys' in bounds) {
      where.push(`${column} IN (${bounds.keys.map(() => '?').join()})`)
      parameters.push(...bounds.keys)
      score += 2
      continue
    }
    where.push(`${column} >= ? AND ${column} <= ?`)
    parameters.push(bounds.from, bounds.to)
    score += 1
    break
  }
  if (score === 0) return undefined
  return { access: { kind: 'index', index, where: where.join(' AND '), parameters }, score }
}

const tooMany = (bounds: Bounds): boolean => 'keys' in bounds && bounds.keys.length > MAX_KEYS
