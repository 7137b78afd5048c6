import { beijingDate } from '@shared/calendar/beijing'
import { canonical } from '@shared/points/canonical'
import type { Documents } from '../../platform/documents'
import { type Signer, sha256 } from '../../platform/secrets'
import { ledgerHeads } from '../../store/ledger'
import { type HeadsStatement, latestFirst, ledgerDays } from '../../store/ledger-days'

/**
 * Writes and signs where every chain ends now, once a day. Of two that do it at once one statement stands: its id is the day.
 * @returns whether there is a new one
 */
export async function signHeads(documents: Documents, { sign, publicKey }: Signer, now: number): Promise<boolean> {
  const day = beijingDate(now)
  const before = await ledgerDays.first(documents, {}, latestFirst)
  if (before && before._id >= day) return false
  const heads: HeadsStatement['heads'] = []
  for await (const { _id, seq, hash } of ledgerHeads.each(documents, {}, { key: '_id', direction: 'asc' }))
    heads.push({ carrierId: _id, seq, hash })
  const statement: HeadsStatement = { v: 1, day, at: now, previous: before?.root ?? null, heads }
  const text = canonical(statement)
  return ledgerDays.add(documents, {
    ...{ _id: day, at: now, statement, root: sha256(text), signature: sign(text), publicKey },
  })
}
