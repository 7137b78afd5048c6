import { failed } from '../refusals'
import { compare, type Document, keyValues, type Path, parsePath, type Value } from '../values'

export type Order = {
  compare: (a: Document, b: Document) => number
  /** As given, for an index that already has this order. */
  fields: { path: string; direction: 1 | -1 }[]
}

/** `{field: 1 | -1, …}`, first field first. An array sorts by its least element upwards and its greatest downwards; missing is null. */
export function compileOrder(spec: Document): Order | undefined {
  const fields = Object.keys(spec).map((path) => {
    const direction = spec[path]
    if (direction !== 1 && direction !== -1) {
      throw failed(`$sort key ordering must be 1 (for ascending) or -1 (for descending): ${path}`)
    }
    return { path, direction: direction as 1 | -1, segments: parsePath(path) }
  })
  if (fields.length === 0) return undefined
  return {
    fields,
    compare: (a, b) => {
      for (const { segments, direction } of fields) {
        const order = compare(sortKey(a, segments, direction), sortKey(b, segments, direction))
        if (order !== 0) return order * direction
      }
      return 0
    },
  }
}

function sortKey(document: Document, path: Path, direction: 1 | -1): Value | undefined {
  const { values } = keyValues(document, path)
  return values.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best), values[0])
}
