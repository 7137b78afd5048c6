import type { CompiledQuery } from '../query'
import { isDocument, RANK, rank, type Value } from '../values'

/** For these types an equal index key is an equal value. (Null is also met by a missing field, and numbers beyond 53 bits share keys.) */
const EXACT = new Set<number>([RANK.number, RANK.string, RANK.boolean, RANK.date, RANK.objectId])

const isExact = (value: Value | undefined): boolean =>
  value !== undefined && EXACT.has(rank(value)) && !(typeof value === 'object' && rank(value) === RANK.number)

/** The paths of a query that asks for nothing but equality with plain values. Candidates by all of them need not be asked again. */
export function exactPaths(query: CompiledQuery): string[] | undefined {
  const paths = Object.keys(query.source)
  return paths.every((path) => !path.startsWith('$') && asksEquality(query.source[path])) ? paths : undefined
}

function asksEquality(condition: Value | undefined): boolean {
  if (!isDocument(condition)) return isExact(condition)
  const [op, ...others] = Object.keys(condition)
  if (others.length > 0) return false
  if (op === '$eq') return isExact(condition.$eq)
  return op === '$in' && Array.isArray(condition.$in) && condition.$in.every(isExact)
}

/** Does the query ask for nearness and nothing else? */
export function asksOnlyNear({ source, near }: CompiledQuery): boolean {
  const [path, ...others] = Object.keys(source)
  const condition = path === undefined ? undefined : source[path]
  return (
    near !== undefined &&
    path === near.path &&
    others.length === 0 &&
    isDocument(condition) &&
    Object.keys(condition).length === 1
  )
}
