import { recheckAccount } from '@shared/copy/recheck'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { ledger, ledgerHeads } from '../../store/ledger'
import { type CycleLock, cycleLocks, pointsLists } from '../../store/points-lists'
import { beginRecheck } from '../lifecycle/recheck'
import { settingsOfVersion } from '../settings/read'
import { carrierStanding } from './carrier-standing'

const latest = { key: 'seq', direction: 'desc' } as const

/**
 * One station of a published list, as it was published and by the settings of then. Nothing is looked at again before its ledger has
 * moved on. @returns whether a review was begun
 */
export async function recheckListed(documents: Documents, lock: CycleLock, now: number): Promise<boolean> {
  const { _id, carrierId, cycleYear, listId, lookedSeq } = lock
  const [head, list, carrier] = await Promise.all([
    ledgerHeads.get(documents, carrierId),
    pointsLists.get(documents, listId),
    carriers.get(documents, carrierId),
  ])
  const listed = list?.results.find((result) => result.carrierId === carrierId)
  if (!head || !list || !carrier || !listed || head.seq === (lookedSeq ?? listed.seq)) return false
  const settings = await settingsOfVersion(documents, list.settings)
  const [{ result }, last] = await Promise.all([
    carrierStanding(documents, carrier, now, settings.values, cycleYear),
    ledger.first(documents, { carrierId }, latest),
  ])
  const below = !result.passed && result.threshold !== null
  return documents.transaction(async (tx) => {
    const known = await cycleLocks.get(tx, _id)
    if (!known || known.lookedSeq !== lookedSeq) return false
    await cycleLocks.put(tx, { ...known, lookedSeq: head.seq })
    if (!below || !last) return false
    const account = recheckAccount(list.name, listed.total, result.total, result.threshold!)
    return beginRecheck(tx, carrier, { account, last, settings }, now)
  })
}
