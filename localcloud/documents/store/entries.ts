import { failed } from '../refusals'
import { type Document, field, isDocument, keyValues, type Path, setField, type Value } from '../values'
import { keyOf } from './key'

/** The rows of one document in an index; bit i of `multikey` tells that key i came out of an array. */
export type Entries = { rows: string[][]; multikey: number }

/**
 * Index rows of a document. An array gives one row per element; fields under the same array stay together, element by element.
 * Fields under different arrays are refused, as MongoDB does ("cannot index parallel arrays").
 */
export function entriesOf(document: Document, fields: Path[]): Entries {
  const arrays = fields.map((path) => firstArray(document, path))
  const prefix = arrays.find((path) => path !== undefined)
  if (!prefix) return { rows: [fields.map((path) => scalarKey(document, path))], multikey: 0 }
  const other = arrays.find((path) => path && path.join('.') !== prefix.join('.'))
  if (other) throw failed(`cannot index parallel arrays [${prefix.join('.')}] [${other.join('.')}]`)

  const rows = new Map<string, string[]>()
  let multikey = arrays.reduce((mask, path, position) => (path ? mask | (1 << position) : mask), 0)
  const items = valueAt(document, prefix) as Value[]
  for (const item of items.length > 0 ? items : [undefined]) {
    const inner =
      item === undefined || Array.isArray(item) ? undefined : entriesOf(replaced(document, prefix, item), fields)
    multikey |= inner?.multikey ?? 0
    const nested = () =>
      fields.map((path, i) =>
        arrays[i] ? keyOf(path.length === prefix.length ? item : null) : scalarKey(document, path),
      )
    for (const row of inner?.rows ?? [nested()]) rows.set(row.join('\0'), row)
  }
  return { rows: [...rows.values()], multikey }
}

const scalarKey = (document: Document, path: Path): string => keyOf(keyValues(document, path).values[0])

/** The shortest part of the path that holds an array. */
function firstArray(document: Document, path: Path): Path | undefined {
  let value: Value | undefined = document
  for (let i = 0; i < path.length; i++) {
    if (!isDocument(value)) return undefined
    value = field(value, path[i] as string)
    if (Array.isArray(value)) return path.slice(0, i + 1)
  }
  return undefined
}

function valueAt(document: Document, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((value, name) => (isDocument(value) ? field(value, name) : undefined), document)
}

function replaced(document: Document, path: Path, value: Value): Document {
  const [name, ...rest] = path as [string, ...string[]]
  const copy = { ...document }
  setField(copy, name, rest.length === 0 ? value : replaced(field(document, name) as Document, rest, value))
  return copy
}
