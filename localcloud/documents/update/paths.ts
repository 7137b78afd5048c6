import { failed } from '../refusals'
import { type Document, field, isDocument, isPosition, setField, type Value } from '../values'

/** An array cannot be grown by more empty places than this in one go; MongoDB's own limit. */
const MAX_PADDING = 1_500_000

type Container = Document | Value[]

const isContainer = (value: Value | undefined): value is Container => isDocument(value) || Array.isArray(value)

const child = (container: Container, name: string): Value | undefined =>
  Array.isArray(container) ? (isPosition(name) ? container[Number(name)] : undefined) : field(container, name)

/** The value at an update path; numbers in the path are array positions. Never enters arrays element by element. */
export function valueAt(document: Document, path: string[]): Value | undefined {
  let value: Value | undefined = document
  for (const name of path) value = isContainer(value) ? child(value, name) : undefined
  return value
}

/** Sets the value at a path, making embedded documents on the way. Throws where the way is blocked by a value that holds no fields. */
export function setAt(document: Document, path: string[], value: Value): void {
  let container: Container = document
  for (const [depth, name] of path.entries()) {
    if (depth === path.length - 1) {
      put(container, name, value)
      return
    }
    const next = child(container, name)
    if (next !== undefined && !isContainer(next)) {
      throw failed(`Cannot create field '${path[depth + 1]}' in element {${name}: ${JSON.stringify(next)}}`)
    }
    const made: Container = next ?? {}
    if (next === undefined) put(container, name, made)
    container = made
  }
}

function put(container: Container, name: string, value: Value): void {
  if (!Array.isArray(container)) {
    setField(container, name, value)
    return
  }
  if (!isPosition(name)) throw failed(`Cannot create field '${name}' in an array element`)
  const position = Number(name)
  if (position - container.length > MAX_PADDING) throw failed(`can't backfill more than ${MAX_PADDING} elements`)
  while (container.length < position) container.push(null)
  container[position] = value
}

/** Removes the field; in an array leaves null, so that the others keep their places. */
export function unsetAt(document: Document, path: string[]): void {
  const container = valueAt(document, path.slice(0, -1))
  const name = path.at(-1) as string
  if (Array.isArray(container)) {
    if (isPosition(name) && Number(name) < container.length) container[Number(name)] = null
  } else if (isDocument(container)) delete container[name]
}
