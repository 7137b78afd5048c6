import { CloudError } from '../../errors'
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
  // Fixed before anything below an array is looked at alone: a field that holds the array's document must keep it whole.
  const fixed = fields.map((path, i) => (arrays[i] ? undefined : scalarKey(document, path)))
  if (!prefix) return { rows: [fixed as string[]], multikey: 0 }
  const other = arrays.find((path) => path && path.join('.') !== prefix.join('.'))
  if (other) throw failed(`cannot index parallel arrays [${prefix.join('.')}] [${other.join('.')}]`)

  const open = [...fields.keys()].filter((i) => arrays[i])
  const openFields = open.map((i) => fields[i] as Path)
  const rows = new Map<string, string[]>()
  let multikey = open.reduce((mask, position) => mask | (1 << position), 0)
  const items = valueAt(document, prefix) as Value[]
  for (const item of items.length > 0 ? items : [undefined]) {
    const inner = entriesOfItem(document, prefix, item, openFields)
    for (const [i, position] of open.entries()) if (inner.multikey & (1 << i)) multikey |= 1 << position
    for (const found of inner.rows) {
      const row = fixed.map((key, position) => key ?? (found[open.indexOf(position)] as string))
      rows.set(row.join('\0'), row)
    }
  }
  return { rows: [...rows.values()], multikey }
}

/** Of a document that is stored already; none if the index could not take it. */
export function storedEntriesOf(document: Document, fields: Path[]): Entries {
  try {
    return entriesOf(document, fields)
  } catch (error) {
    if (error instanceof CloudError) return { rows: [], multikey: 0 }
    throw error
  }
}

/** One element in the array's place. Arrays directly in arrays are not entered. */
function entriesOfItem(document: Document, prefix: Path, item: Value | undefined, fields: Path[]): Entries {
  if (item !== undefined && !Array.isArray(item)) return entriesOf(replaced(document, prefix, item), fields)
  return { rows: [fields.map((path) => keyOf(path.length === prefix.length ? item : null))], multikey: 0 }
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
