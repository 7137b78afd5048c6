import type { CompiledQuery, Condition } from '../query'
import type { Order } from '../query/sort'
import { failed } from '../refusals'
import type { Collection, Index } from '../store/catalog'
import type { Access } from './access'
import { boundsOf } from './bounds'
import { asksOnlyNear, exactPaths } from './exact'
import { useIndex } from './use-index'

/** Above every key. */
const LAST = '\u{10ffff}'

/**
 * Chooses how to fetch candidates: by `_id`, by geo index, by the index that fixes most keys (or at least has the order), else all of them.
 * Throws DATABASE_REQUEST_FAILED for a geo condition on a path without a geo index, as the real service does.
 */
export function plan(collection: Collection, query: CompiledQuery, order?: Order): Access {
  for (const path of query.geoPaths) geoIndex(collection, path)
  const ids = boundsOf(conditionsOn(query, '_id'), false)
  const exact = exactPaths(query)
  if (ids && 'keys' in ids) {
    return { kind: 'ids', ids: ids.keys, ordered: !order && !query.near, exact: exact?.length === 1 }
  }
  if (query.near) {
    const { path, center, min, max } = query.near
    return {
      kind: 'near',
      index: geoIndex(collection, path),
      center,
      min,
      max,
      ordered: !order,
      exact: asksOnlyNear(query),
    }
  }
  const uses = collection.indexes.filter((index) => !index.geo).map((index) => useIndex(index, query, order, exact))
  const [best] = uses.filter((use) => use !== undefined).sort((a, b) => b.score - a.score)
  if (best && best.score >= 2) return best.access
  const area = query.conditions.find((condition) => condition.op === 'geo')
  if (area?.op === 'geo')
    return { kind: 'area', index: geoIndex(collection, area.path), cap: area.cap, ordered: !order, exact: false }
  const byId = order?.fields[0]?.path === '_id'
  if (best && !(byId && !best.access.ordered)) return best.access
  if (!ids && !byId) return { kind: 'scan', ordered: !order, exact: false }
  const { from, to } = ids ?? { from: '', to: LAST }
  return {
    kind: 'idRange',
    from,
    to,
    descending: order?.fields[0]?.direction === -1,
    ordered: byId || !order,
    exact: false,
  }
}

const conditionsOn = (query: CompiledQuery, path: string): Condition[] =>
  query.conditions.filter((condition) => condition.path === path)

function geoIndex(collection: Collection, path: string): Index {
  const found = collection.indexes.find((index) => index.geo && index.fields[0]?.join('.') === path)
  if (!found) throw failed(`unable to find index for $geoNear query: ${collection.name}.${path} has no geo index`)
  return found
}
