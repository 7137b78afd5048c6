import { failed } from '../refusals'
import { type Document, isDocument, setField, type Value } from '../values'
import { over, overPresent } from './operands'
import type { Operators } from './types'

/** Later documents win; null and missing add nothing. */
export function merge(values: (Value | undefined)[]): Document {
  const result: Document = {}
  for (const value of values) {
    if (value === null || value === undefined) continue
    if (!isDocument(value)) throw failed('$mergeObjects requires object inputs')
    for (const name of Object.keys(value)) setField(result, name, value[name] as Value)
  }
  return result
}

export const OBJECTS: Operators = {
  // One operand may itself be an array of documents.
  $mergeObjects: over(0, Number.POSITIVE_INFINITY, (values) =>
    merge(values.length === 1 && Array.isArray(values[0]) ? values[0] : values),
  ),
  $objectToArray: overPresent(1, 1, ([value]) => {
    if (!isDocument(value)) throw failed('$objectToArray requires a document input')
    return Object.keys(value).map((k) => ({ k, v: value[k] as Value }))
  }),
}
