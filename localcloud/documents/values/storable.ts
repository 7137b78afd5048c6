import { calculateObjectSize, ObjectId } from 'bson'
import { failed, invalid } from '../refusals'
import { encode } from './ejson'
import { MAX_LEVELS, tooDeep } from './nesting'
import { type Document, isDocument, type Value } from './types'

/** MongoDB's limit for one document, bytes of BSON. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * Refuses what the service would not store: operators as field names (a mistaken update), an `_id` that is not a string, number or ObjectId,
 * nesting that a request could not bring along (dotted paths of updates can make it), more than 16 MiB.
 */
export function checkStorable(document: Document): void {
  const id = document._id
  if (typeof id !== 'string' && !(id instanceof ObjectId) && !(typeof id === 'number' && Number.isFinite(id))) {
    throw invalid('_id must be a string or a number')
  }
  checkLevel(document, '', MAX_LEVELS)
  // The length of the EJSON is an upper bound, which spares measuring small ones.
  const size = encode(document).length
  if (size > MAX_BYTES && calculateObjectSize(document) > MAX_BYTES)
    throw failed(`object to insert too large. max size in bytes: ${MAX_BYTES}`)
}

function checkLevel(value: Value, path: string, levels: number): void {
  const isList = Array.isArray(value)
  if (!isList && !isDocument(value)) return
  if (levels === 0) throw tooDeep()
  if (isList) {
    for (const [index, item] of value.entries()) checkLevel(item, `${path}${index}.`, levels - 1)
    return
  }
  for (const name of Object.keys(value)) {
    if (name.startsWith('$'))
      throw failed(`The dollar ($) prefixed field '${name}' in '${path}${name}' is not valid for storage.`)
    checkLevel(value[name] as Value, `${path}${name}.`, levels - 1)
  }
}
