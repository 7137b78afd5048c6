import { recheckAccount } from '@shared/copy/recheck'
import type { CarrierId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { type LedgerDoc, ledger, ledgerHeads } from '../../store/ledger'
import { type CycleLock, cycleLocks, pointsLists } from '../../store/points-lists'
import { beginRecheck } from '../lifecycle/recheck'
import { settingsOfVersion } from '../settings/read'
import { carrierStanding } from './carrier-standing'

const latest = { key: 'seq', direction: 'desc' } as const

/** The corrections since one row, and not just points of another day, the latest first; the latest of all where there is none. */
async function correctionsSince(documents: Documents, carrierId: CarrierId, seq: number): Promise<LedgerDoc[]> {
  const found: LedgerDoc[] = []
  let last: LedgerDoc | null = null
  const { gt } = documents.command
  for await (const row of ledger.each(documents, { carrierId, seq: gt(seq) }, latest)) {
    if (row.entry.kind !== 'award') found.push(row)
    last ??= row
  }
  return found.length === 0 && last ? [last] : found
}

/**
 * One station of a published list, as it was published and by the settings of then. Nothing is looked at again before its ledger has
 * moved on; while another review of the same organisation goes on, this one waits. @returns whether a review was begun
 */
export async function recheckListed(documents: Documents, lock: CycleLock, now: number): Promise<boolean> {
  const { _id, carrierId, cycleYear, listId, lookedSeq } = lock
  const [head, list, carrier] = await Promise.all([
    ledgerHeads.get(documents, carrierId),
    pointsLists.get(documents, listId),
    carriers.get(documents, carrierId),
  ])
  const listed = list?.results.find((result) => result.carrierId === carrierId)
  const since = lookedSeq ?? listed?.seq ?? 0
  if (!head || !list || !carrier || !listed || head.seq === since) return false
  const settings = await settingsOfVersion(documents, list.settings)
  const [{ result }, corrections] = await Promise.all([
    carrierStanding(documents, carrier, now, settings.values, cycleYear),
    correctionsSince(documents, carrierId, since),
  ])
  const below = !result.passed && result.threshold !== null
  const accountOf = () => recheckAccount(list.name, listed.total, result.total, result.threshold!)
  return documents.transaction(async (tx) => {
    const known = await cycleLocks.get(tx, _id)
    if (!known || known.lookedSeq !== lookedSeq) return false
    const [last] = corrections
    const begun =
      below && last
        ? await beginRecheck(tx, carrier, { account: accountOf(), last, corrections, settings }, now)
        : 'done'
    if (begun !== 'waits') await cycleLocks.put(tx, { ...known, lookedSeq: head.seq })
    return begun === 'begun'
  })
}
