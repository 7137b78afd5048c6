import { canonicalIfAny } from '@shared/points/canonical'
import type { Documents } from '../../platform/documents'
import { isSigned, sha256 } from '../../platform/secrets'
import { type LedgerDay, latestFirst, ledgerDays } from '../../store/ledger-days'

/** The latest statement of where the chains end, and whether it is the one that was signed: `root` and signature are of this very text. */
export async function latestStatement(documents: Documents): Promise<{ day: LedgerDay; sound: boolean } | null> {
  const day = await ledgerDays.first(documents, {}, latestFirst)
  if (!day) return null
  const text = canonicalIfAny(day.statement)
  const signed = text !== null && day.root === sha256(text) && isSigned(text, day)
  return { day, sound: signed && day._id === day.statement.day }
}
