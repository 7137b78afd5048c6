import { compileQuery } from '../query'
import { failed } from '../refusals'
import { clone, type Document } from '../values'
import { setAt, valueAt } from './paths'

/**
 * The real paths behind an update path: `list.$` is the first element the query matched, `list.$[]` each element
 * (both documented by the vendor under "update arrays"). A plain path is itself.
 */
export function resolvePositions(path: string, document: Document, query: Document): string[] {
  const segments = path.split('.')
  const at = segments.findIndex((segment) => segment.startsWith('$'))
  if (at === -1) return [path]
  const before = segments.slice(0, at)
  const marker = segments[at] as string
  const array = valueAt(document, before)
  if (!Array.isArray(array))
    throw failed(`The path '${before.join('.')}' must exist in the document in order to apply array updates.`)
  const positions =
    marker === '$[]' ? [...array.keys()] : marker === '$' ? [matched(before, document, query)] : undefined
  if (!positions) throw failed(`array filters are not supported: ${path}`)
  return positions.flatMap((position) =>
    resolvePositions([...before, position, ...segments.slice(at + 1)].join('.'), document, query),
  )
}

/** The first element that meets the query when it is alone in its array. */
function matched(path: string[], document: Document, query: Document): number {
  const { matches } = compileQuery(query)
  const array = valueAt(document, path)
  const position = Array.isArray(array)
    ? array.findIndex((item) => {
        const alone = clone(document)
        setAt(alone, path, [item])
        return matches(alone)
      })
    : -1
  const named = Object.keys(query).some((key) => `${key}.`.startsWith(`${path.join('.')}.`))
  if (position === -1 || !named) throw failed('The positional operator did not find the match needed from the query.')
  return position
}
