import { EJSON } from 'bson'
import type { History } from '../run'

/** A write that the database has done and kept, and its place among all of them. */
export interface Landed {
  collection: string
  /** as it was written: a document, or what changes of one */
  data: Record<string, unknown>
  place: number
  /** of its transaction; its own place, where it is in none */
  began: number
}

interface Asked {
  collectionName?: string
  data?: string | string[]
}

const DONE = / done database\.(\w+) (\{.*\})$/s
const TRANSACTION = /"transactionId":"([^"]+)"\}$/

/**
 * What came to stand, in the order of the database; of a transaction, when it was committed. The clocks of two calls do not tell that order: each is
 * read before its transaction begins.
 */
export function landed({ decisions }: History): Landed[] {
  const writes: Landed[] = []
  const open = new Map<string, Landed[]>()
  const beginnings = new Map<string, number>()
  let before: ReadonlySet<string> = new Set()
  decisions.forEach(({ picture }, place) => {
    for (const line of picture) {
      if (before.has(line)) continue
      const transactionId = TRANSACTION.exec(line)?.[1] ?? ''
      if (!beginnings.has(transactionId)) beginnings.set(transactionId, place)
      const [, action, text] = DONE.exec(line) ?? []
      if (!action || !text) continue
      const { collectionName: collection = '', data = [] } = JSON.parse(text) as Asked
      if (action === 'commitTransaction')
        for (const write of open.get(transactionId) ?? []) writes.push({ ...write, place })
      if (action !== 'modifyDocument' && action !== 'insertDocument') continue
      const began = transactionId ? beginnings.get(transactionId)! : place
      const of = [data].flat().map((each) => ({ collection, data: EJSON.parse(each) as Landed['data'], place, began }))
      if (transactionId) open.set(transactionId, [...(open.get(transactionId) ?? []), ...of])
      else writes.push(...of)
    }
    before = new Set(picture)
  })
  return writes
}
