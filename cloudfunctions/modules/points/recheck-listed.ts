import { recheckAccount } from '@shared/copy/recheck'
import type { CarrierId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { type LedgerDoc, type LedgerHead, ledger, ledgerHeads } from '../../store/ledger'
import { type CycleLock, cycleLocks, type PointsList, pointsLists } from '../../store/points-lists'
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

interface Listed {
  head: LedgerHead | undefined
  list: PointsList | undefined
  carrier: CarrierDoc | undefined
}

/** Some stations of published lists. @returns of how many a review was begun */
export async function recheckListed(documents: Documents, locks: readonly CycleLock[], now: number): Promise<number> {
  const carrierIds = locks.map(({ carrierId }) => carrierId)
  const [heads, lists, known] = await Promise.all([
    ledgerHeads.getAll(documents, carrierIds),
    pointsLists.getAll(
      documents,
      locks.map(({ listId }) => listId),
    ),
    carriers.getAll(documents, carrierIds),
  ])
  let begun = 0
  for (const lock of locks) {
    const { carrierId, listId } = lock
    const listed = { head: heads.get(carrierId), list: lists.get(listId), carrier: known.get(carrierId) }
    if (await recheckOne(documents, lock, listed, now)) begun++
  }
  return begun
}

/**
 * One of them, as it was published and by the settings of then. Nothing is looked at again before its ledger has
 * moved on; while another review of the same organisation goes on, this one waits. @returns whether a review was begun
 */
async function recheckOne(documents: Documents, lock: CycleLock, { head, list, carrier }: Listed, now: number) {
  const { _id, carrierId, cycleYear, lookedSeq } = lock
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
