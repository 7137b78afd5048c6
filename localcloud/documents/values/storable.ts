import { calculateObjectSize, ObjectId } from 'bson'
import { failed, invalid } from '../refusals'
import { type Document, isDocument, type Value } from './types'

/** MongoDB's limit for one document, bytes of BSON. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * Refuses what the service would not store: operators as field names (a mistaken update), an `_id` that is not a string, number or ObjectId,
 * more than 16 MiB. `size` is the length of the document's EJSON, an upper bound that spares measuring small ones.
 */
export function checkStorable(document: Document, size: number): void {
  const id = document._id
  if (typeof id !== 'string' && !(id instanceof ObjectId) && !(typeof id === 'number' && Number.isFinite(id))) {
    throw invalid('_id must be a string or a number')
  }
  refuseOperators(document, '')
  if (size > MAX_BYTES && calculateObjectSize(document) > MAX_BYTES)
    throw failed(`object to insert too large. max size in bytes: ${MAX_BYTES}`)
}

function refuseOperators(value: Value, path: string): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) refuseOperators(item, `${path}${index}.`)
  if (!isDocument(value)) return
  for (const name of Object.keys(value)) {
    if (name.startsWith('$'))
      throw failed(`The dollar ($) prefixed field '${name}' in '${path}${name}' is not valid for storage.`)
    refuseOperators(value[name] as Value, `${path}${name}.`)
  }
}
