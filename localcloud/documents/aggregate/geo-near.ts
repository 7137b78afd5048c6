import { compileQuery, distanceFrom } from '../query'
import { failed, notImplemented } from '../refusals'
import { type Document, keyValues, parsePath, type Value } from '../values'
import { withField } from './reshape'
import { onlyOptions, requireDocument, requireWhole } from './spec'
import type { StageContext } from './types'

const OPTIONS = [
  'near',
  'distanceField',
  'spherical',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'key',
  'limit',
  'num',
]

/** `$geoNear`, which is always first: documents by distance in metres, with the distance in a field. Needs a geo index. */
export function geoNear(spec: Value, { collection, source, variables }: StageContext): () => Document[] {
  const options = onlyOptions('$geoNear', requireDocument('$geoNear', spec), OPTIONS)
  if (options.spherical !== true) throw notImplemented('$geoNear without spherical: true')
  const path = indexedPath(collection, options.key, source.geoPaths(collection))
  const field = fieldPath('distanceField', options.distanceField)
  const locations = options.includeLocs === undefined ? undefined : fieldPath('includeLocs', options.includeLocs)
  const times = options.distanceMultiplier ?? 1
  if (typeof times !== 'number' || !(times >= 0)) throw failed('distanceMultiplier must be a non-negative number')
  const most = options.limit ?? options.num
  const query = compileQuery(
    { ...requireDocument('$geoNear query', options.query ?? {}), [path]: { $nearSphere: nearOf(options) } },
    variables,
  )
  const near = query.near
  if (!near) throw failed('$geoNear requires a near option')
  return () => {
    const found = [...source.find(collection, query)]
    return (most === undefined ? found : found.slice(0, requireWhole('$geoNear limit', most, 1))).map((document) => {
      const measured = withField(document, field, (distanceFrom(near, document) ?? 0) * times)
      return locations ? withField(measured, locations, keyValues(document, parsePath(path)).values[0]) : measured
    })
  }
}

function nearOf({ near, minDistance, maxDistance }: Document): Document {
  return {
    $geometry: near ?? null,
    ...(minDistance !== undefined && { $minDistance: minDistance }),
    ...(maxDistance !== undefined && { $maxDistance: maxDistance }),
  }
}

function indexedPath(collection: string, key: Value | undefined, paths: string[]): string {
  const [only, ...others] = key === undefined ? paths : paths.filter((path) => path === key)
  if (only === undefined)
    throw failed(
      `$geoNear requires a 2dsphere index: ${collection} has none${key === undefined ? '' : ` on ${String(key)}`}`,
    )
  if (others.length > 0) throw failed(`$geoNear: ${collection} has more than one geo index; name one with key`)
  return only
}

function fieldPath(option: string, value: Value | undefined): string[] {
  if (typeof value !== 'string' || value === '' || value.split('.').includes(''))
    throw failed(`$geoNear needs ${option} as a field path`)
  return value.split('.')
}
