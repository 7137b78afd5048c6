import { ejson, flag, list } from '../body'
import { type CompiledQuery, compileQuery } from '../query'
import { failed, invalid, notImplemented } from '../refusals'
import type { Collection } from '../store/catalog'
import { keyOf } from '../store/key'
import { Row } from '../store/row'
import type { Change } from '../store/store'
import { compileUpdate } from '../update/apply'
import { checkStorable, type Document, decodeDocument, encode, withPlainIds } from '../values'
import { answer } from './read'
import type { WriteAction } from './types'

function change(collection: Collection, before: Row | undefined, after: Document | undefined): Change {
  const id = before?.id ?? keyOf(after?._id)
  return { collection, id, ...(before && { before }), ...(after && { after }) }
}

/** `database.insertDocument`: `{insertedIds}`, all or none. A document without `_id` gets one. */
export const insertDocument: WriteAction = ({ collection, now, newId }, body) => {
  const documents = list(body, 'data').map((item) => {
    if (typeof item !== 'string') throw invalid('data must be a list of EJSON strings')
    const document = decodeDocument(item, now)
    return store('_id' in document ? document : { _id: newId(), ...document })
  })
  return {
    changes: documents.map((document) => change(collection, undefined, document)),
    data: { insertedIds: documents.map(({ _id }) => withPlainIds(_id ?? null)) },
  }
}

function store(document: Document): Document {
  checkStorable(document)
  return document
}

/**
 * `database.modifyDocument`: an update of one or all matches (`merge`), or the replacement of one document by id (`doc().set`), which is
 * inserted when absent. `updated` counts matches, changed or not, as the service was seen to do for `set`.
 */
export const modifyDocument: WriteAction = (scope, body) => {
  const { collection, view, now } = scope
  const query = compileQuery(ejson(body, 'query', now))
  if (!flag(body, 'merge', true)) return replace(scope, query, ejson(body, 'data', now))
  if (flag(body, 'upsert', false)) throw notImplemented('database.modifyDocument with merge and upsert')
  const update = compileUpdate(ejson(body, 'data', now))
  const rows = view.find(collection, query, flag(body, 'multi', false) ? {} : { limit: 1 })
  const changes = rows.map((row) => change(collection, row, store(update(row.document, query.source))))
  return { changes, data: { updated: rows.length, upsert_id: null } }
}

function replace(
  { collection, view }: Parameters<WriteAction>[0],
  query: CompiledQuery,
  data: Document,
): ReturnType<WriteAction> {
  const [only, ...others] = Object.keys(query.source)
  const id = query.source._id
  if (only !== '_id' || others.length > 0 || id === undefined) throw failed('a replacement needs a query by _id')
  if ('_id' in data) throw invalid('不能更新_id的值')
  const [found] = view.find(collection, query, { rows: 'all' })
  const document = store({ _id: id, ...data })
  return {
    changes: [change(collection, found, document)],
    data: found ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: withPlainIds(id) },
  }
}

/** `database.modifyAndReturnDoc`: updates the first match and answers `{updated, doc}` with the new document, or 0 and null. */
export const modifyAndReturnDoc: WriteAction = ({ collection, view, now }, body) => {
  const query = compileQuery(ejson(body, 'query', now))
  const update = compileUpdate(ejson(body, 'data', now))
  const [found] = view.find(collection, query, { limit: 1 })
  if (!found) return { changes: [], data: { updated: 0, doc: null } }
  const after = store(update(found.document, query.source))
  const doc = answer(new Row(found.seq, found.version, found.id, encode(after), after))
  return { changes: [change(collection, found, after)], data: { updated: 1, doc } }
}

/** `database.removeDocument`: `{deleted}`. */
export const removeDocument: WriteAction = ({ collection, view, now }, body) => {
  const query = compileQuery(ejson(body, 'query', now))
  const some = flag(body, 'multi', false) ? {} : { limit: 1 }
  const rows = view.find(collection, query, { ...some, rows: 'all' })
  return { changes: rows.map((row) => change(collection, row, undefined)), data: { deleted: rows.length } }
}
