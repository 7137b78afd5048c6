import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { canonical } from '@shared/points/canonical'
import type { Documents } from '../../platform/documents'
import { type Signer, sha256 } from '../../platform/secrets'
import { carriers } from '../../store/carriers'
import { type LedgerHead, ledger, ledgerHeads } from '../../store/ledger'
import { type HeadsStatement, latestFirst, ledgerDays } from '../../store/ledger-days'
import { isHeld, latestStatement } from './latest-statement'
import { tellBroken } from './tell-broken'

/**
 * Writes and signs where every chain ends now, once a day. Of two that do it at once one statement stands: its id is the day. A chain that no
 * longer has the row that was signed last is not signed anew: its old head stays, and the people of the city hear of it.
 * @param held the public keys of the configuration: with one that is not among them nothing is signed, since nobody would know it
 * @returns whether there is a new one
 */
export async function signHeads(
  documents: Documents,
  { sign, publicKey }: Signer,
  held: string,
  now: number,
): Promise<boolean> {
  if (held !== '' && !isHeld(publicKey, held)) throw new Error('LEDGER_PUBLIC_KEYS has not the key that would sign')
  const day = beijingDate(now)
  const last = await ledgerDays.first(documents, {}, latestFirst)
  if (last && last._id >= day) return false
  // a signature is looked at once a day, and not at each tick
  const latest = last && (await latestStatement(documents, held))
  // what would be signed after it could hide what it was changed for
  if (latest && !latest.sound) throw new Error(`the statement of ${latest.day._id} is not the one that was signed`)
  const before = latest?.day
  const heads: HeadsStatement['heads'] = []
  const kept = new Map(before?.statement.heads.map((head) => [head.carrierId, head]))
  for await (const head of ledgerHeads.each(documents, {}, { key: '_id', direction: 'asc' })) {
    const { _id: carrierId, seq, hash } = head
    const signed = kept.get(carrierId)
    kept.delete(carrierId)
    const brokenAt = await brokenSince(documents, head, signed)
    if (brokenAt !== null) await tellOf(documents, carrierId, brokenAt, now)
    if (brokenAt === null) heads.push({ carrierId, seq, hash })
    else if (signed) heads.push(signed)
  }
  for (const gone of kept.values()) {
    await tellOf(documents, gone.carrierId, gone.seq, now)
    heads.push(gone)
  }
  heads.sort((a, b) => (a.carrierId < b.carrierId ? -1 : 1))
  const statement: HeadsStatement = { v: 1, day, at: now, previous: before?.root ?? null, heads }
  const text = canonical(statement)
  return ledgerDays.add(documents, {
    ...{ _id: day, at: now, statement, root: sha256(text), signature: sign(text), publicKey },
  })
}

const asWritten = { key: 'seq', direction: 'asc' } as const
type Signed = Pick<LedgerHead, 'seq' | 'hash'>

/** From which row on a chain is not what was signed of it, or what its head says; null: it goes on from there. */
async function brokenSince(documents: Documents, head: LedgerHead, signed: Signed | undefined): Promise<number | null> {
  const isThere = async ({ seq, hash }: Signed) =>
    seq === 0 || (await ledger.first(documents, { carrierId: head._id, seq }, asWritten))?.hash === hash
  if (signed && (head.seq < signed.seq || !(await isThere(signed)))) return signed.seq
  return (await isThere(head)) ? null : head.seq
}

async function tellOf(documents: Documents, carrierId: CarrierId, seq: number, now: number): Promise<void> {
  const carrier = await carriers.get(documents, carrierId)
  if (carrier) await tellBroken(documents, carrier, seq, now)
}
