import { EJSON } from 'bson'
import type { Doc } from './model'

export const ejson = (value: object) => EJSON.stringify(value, { relaxed: false })

/** What becomes of the document; null when there is none afterwards. */
export function afterOf(kind: string, key: string, before: Doc | undefined, slot: number): Doc | null {
  if (kind === 'remove') return null
  if (kind === 'insert' || kind === 'set') return { _id: key, n: kind === 'set' && before ? before.n + 1 : 0, slot }
  if (!before) return null
  return kind === 'move' ? { ...before, slot } : { ...before, n: before.n + 1 }
}

/** The request, as the SDK would send it. */
export function requestOf(
  kind: string,
  key: string,
  slot: number,
  before: Doc | undefined,
  transactionId: string,
): [string, object] {
  const body = { transactionId, query: ejson({ _id: key }) }
  switch (kind) {
    case 'inc':
      return ['modifyDocument', { ...body, data: ejson({ $inc: { n: 1 } }), multi: false, merge: true }]
    case 'move':
      return ['modifyAndReturnDoc', { ...body, data: ejson({ $set: { slot } }) }]
    case 'set':
      return [
        'modifyDocument',
        { ...body, data: ejson({ n: before ? before.n + 1 : 0, slot }), merge: false, upsert: true },
      ]
    case 'insert':
      return ['insertDocument', { transactionId, data: [ejson({ _id: key, n: 0, slot })] }]
    default:
      return ['removeDocument', { ...body, multi: false }]
  }
}
