import { ejson, optionalText, whole } from '../body'
import { compileQuery } from '../query'
import { compileProjection } from '../query/project'
import { compileOrder } from '../query/sort'
import type { Row } from '../store/row'
import { type Document, encode, withPlainIds } from '../values'
import type { ReadAction } from './types'

/** The SDK asks for 100 when told nothing and never for more than 1,000; a raw request is held to the same. */
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

/** `database.getDocument`: `{list: [EJSON…]}`. */
export const getDocument: ReadAction = ({ view, collection, now }, body) => {
  const order = compileOrder(ejson(body, 'order', now))
  const projection =
    optionalText(body, 'projection') === undefined ? undefined : compileProjection(ejson(body, 'projection', now))
  const rows = view.find(collection, compileQuery(ejson(body, 'query', now)), {
    ...(order && { order }),
    rows: projection ? 'readable' : 'unparsed',
    skip: whole(body, 'offset', 0),
    limit: Math.min(whole(body, 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT, MAX_LIMIT),
  })
  return { list: rows.map((row) => answer(row, projection)) }
}

/** `database.calculateDocument`: `{total}`. */
export const calculateDocument: ReadAction = ({ view, collection, now }, body) => {
  const query = compileQuery(ejson(body, 'query', now))
  return { total: view.count(collection, query) }
}

/** A document as it leaves: canonical EJSON, ObjectIds as plain hex. The stored text serves when nothing has to change. */
export function answer(row: Row, projection?: (document: Document) => Document): string {
  if (!projection && !(row.body.includes('"$oid"') && row.readable)) return row.body
  return encode(withPlainIds(projection ? projection(row.document) : row.document))
}
