import type { Documents } from '../platform/documents'
import { collection } from './collection'

/** Counts wrong tries in a window, so that short codes cannot be guessed. */
interface Limit {
  _id: string
  since: number
  tries: number
}
export const limits = collection<Limit>('limits')

const windowMs = 5 * 60_000
const most = 10

/** null: go ahead; otherwise when to try again */
export async function blockedUntil(documents: Documents, key: string, now: number): Promise<number | null> {
  const limit = await limits.get(documents, key)
  return limit && limit.tries >= most && now < limit.since + windowMs ? limit.since + windowMs : null
}

export async function countWrongTry(documents: Documents, key: string, now: number): Promise<void> {
  const { gt, lte, inc } = documents.command
  const counted = await limits.updateWhere(documents, { _id: key, since: gt(now - windowMs) }, { tries: inc(1) })
  if (counted === 1) return
  const renewed = await limits.updateWhere(
    documents,
    { _id: key, since: lte(now - windowMs) },
    { since: now, tries: 1 },
  )
  if (renewed === 0) await limits.add(documents, { _id: key, since: now, tries: 1 })
}
