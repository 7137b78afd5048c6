import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { canonical } from '@shared/points/canonical'
import { origin } from '@shared/points/chain'
import type { Documents } from '../../platform/documents'
import { sha256 } from '../../platform/secrets'
import { type LedgerDoc, ledger, ledgerHeads } from '../../store/ledger'
import { latestFirst, ledgerDays } from '../../store/ledger-days'

interface Checked {
  /** how many there are, and the fingerprint of the last */
  rows: number
  head: string
  /** the first row that does not fit; null: all do */
  brokenAt: number | null
  /** the statement that names its head; null: none does */
  signedOn: LocalDate | null
}

const asWritten = { key: 'seq', direction: 'asc' } as const

/** Somebody who writes meanwhile makes one look again; whoever does so all the time is believed in the end. */
const mostLooks = 4

/** Whether a carrier's rows are the chain that its head and the latest signed statement say they are (T20). */
export async function checkChain(documents: Documents, carrierId: CarrierId, looks = 1): Promise<Checked> {
  const [head, signed] = await Promise.all([
    ledgerHeads.get(documents, carrierId),
    ledgerDays.first(documents, {}, latestFirst),
  ])
  const named = signed?.statement.heads.find((each) => each.carrierId === carrierId)
  let last: Pick<LedgerDoc, 'seq' | 'hash'> = origin
  let brokenAt: number | null = null
  for await (const doc of ledger.each(documents, { carrierId }, asWritten)) {
    const outside = named?.seq === doc.seq && named.hash !== doc.hash
    if (brokenAt === null && (outside || !follows(doc, last))) brokenAt = doc.seq
    last = doc
  }
  const cut = (at: { seq: number; hash: string } | null | undefined) => at != null && at.seq > last.seq
  if (brokenAt === null && (cut(head) || cut(named) || (head?.hash ?? origin.hash) !== last.hash))
    brokenAt = last.seq + 1
  const moved = brokenAt !== null && (await ledgerHeads.get(documents, carrierId))?.hash !== head?.hash
  if (moved && looks < mostLooks) return checkChain(documents, carrierId, looks + 1)
  return { rows: last.seq, head: last.hash, brokenAt, signedOn: named && signed ? signed._id : null }
}

/** One row by itself and after the one before it. */
function follows(doc: LedgerDoc, last: Pick<LedgerDoc, 'seq' | 'hash'>): boolean {
  const { seq, chained, hash, salt, ...committed } = doc
  const inChain = seq === last.seq + 1 && chained.seq === seq && chained.previous === last.hash
  return inChain && hash === sha256(canonical(chained)) && (salt === null || opens(salt, committed, chained.commitment))
}

const opens = (salt: string, committed: object, commitment: string) =>
  sha256(salt + canonical(committed)) === commitment
