import { type Body, text } from './body'

/** What answering one request took. */
export type Cost = {
  collection: string
  /** As on the wire, e.g. `database.getDocument`. */
  action: string
  /**
   * Documents and index entries that were looked at: those of the condition of a write, of a count and of every join, too. A document
   * that an index led to counts once.
   */
  examined: number
  /** Documents in the answer. */
  returned: number
  /** Their bytes, as canonical EJSON. */
  bytes: number
}

export function costOf(action: string, body: Body, examined: number, data: unknown): Cost {
  const { list = [], doc } = data as { list?: string[]; doc?: string | null }
  const documents = doc ? [doc] : list
  const bytes = documents.reduce((sum, document) => sum + Buffer.byteLength(document), 0)
  return { collection: text(body, 'collectionName'), action, examined, returned: documents.length, bytes }
}
