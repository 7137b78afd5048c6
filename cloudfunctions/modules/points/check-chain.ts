import type { CarrierId } from '@shared/ids'
import { canonical } from '@shared/points/canonical'
import { origin } from '@shared/points/chain'
import type { Documents } from '../../platform/documents'
import { sha256 } from '../../platform/secrets'
import { type LedgerDoc, ledger, ledgerHeads } from '../../store/ledger'
import { latestFirst, ledgerDays } from '../../store/ledger-days'

const asWritten = { key: 'seq', direction: 'asc' } as const

/** Whether a carrier's rows are the chain that its head and the latest signed statement say they are (T20). */
export async function checkChain(documents: Documents, carrierId: CarrierId) {
  const [head, signed] = await Promise.all([
    ledgerHeads.get(documents, carrierId),
    ledgerDays.first(documents, {}, latestFirst),
  ])
  const named = signed?.statement.heads.find((each) => each.carrierId === carrierId)
  let last: Pick<LedgerDoc, 'seq' | 'hash'> = origin
  /** the first row that does not fit */
  let brokenAt: number | null = null
  for await (const doc of ledger.each(documents, { carrierId }, asWritten)) {
    const outside = named?.seq === doc.seq && named.hash !== doc.hash
    if (brokenAt === null && (outside || !follows(doc, last))) brokenAt = doc.seq
    last = doc
  }
  const cut = (at: { seq: number; hash: string } | null | undefined) => at != null && at.seq > last.seq
  if (brokenAt === null && (cut(head) || cut(named) || (head?.hash ?? origin.hash) !== last.hash))
    brokenAt = last.seq + 1
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
