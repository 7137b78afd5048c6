import { invalid } from './refusals'
import { isPosition } from './values'

/**
 * One index, as the declaration file that drives both the cloud and the local CloudBase states it. A missing field counts as null, also
 * in a unique index. A `'2dsphere'` index has that one key.
 */
export type IndexDeclaration = {
  collection: string
  name: string
  keys: [field: string, direction: 1 | -1 | '2dsphere'][]
  unique?: boolean
}

export const isGeoIndex = (declaration: IndexDeclaration): boolean => declaration.keys[0]?.[1] === '2dsphere'

/** Throws INVALID_PARAM on a declaration this database could not honour. */
export function checkDeclarations(declarations: IndexDeclaration[]): void {
  const names = new Set<string>()
  for (const declaration of declarations) {
    const { collection, name, keys, unique } = declaration
    const where = `index ${collection}.${name}`
    if (names.has(where)) throw invalid(`${where} is declared twice`)
    names.add(where)
    if (keys.length === 0) throw invalid(`${where} has no keys`)
    const geo = keys.filter(([, direction]) => direction === '2dsphere').length
    if (geo > 0 && keys.length > 1) throw invalid(`${where}: a 2dsphere index has one key`)
    if (geo > 0 && unique) throw invalid(`${where}: a 2dsphere index cannot be unique`)
    if (new Set(keys.map(([field]) => field)).size < keys.length) throw invalid(`${where} names a field twice`)
    for (const [field] of keys) {
      if (field.split('.').some((part) => part === '' || part.startsWith('$') || isPosition(part))) {
        throw invalid(`${where}: ${field} is not a field path`)
      }
    }
  }
}
