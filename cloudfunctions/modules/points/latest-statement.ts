import { canonicalIfAny } from '@shared/points/canonical'
import type { Documents } from '../../platform/documents'
import { isSigned, sha256 } from '../../platform/secrets'
import { type LedgerDay, latestFirst, ledgerDays } from '../../store/ledger-days'

export interface Latest {
  day: LedgerDay
  /** it is the one that was signed: `root` and signature are of this very text, and the key is one of those that are held, if any are */
  sound: boolean
  /** its key is held outside the database: nobody who writes there alone can have made it */
  keyHeld: boolean
}

/** The latest statement of where the chains end. @param held the public keys of the configuration, with commas between */
export async function latestStatement(documents: Documents, held: string): Promise<Latest | null> {
  const day = await ledgerDays.first(documents, {}, latestFirst)
  if (!day) return null
  const text = canonicalIfAny(day.statement)
  const signed = text !== null && day.root === sha256(text) && isSigned(text, day)
  const keyHeld = isHeld(day.publicKey, held)
  return { day, sound: signed && day._id === day.statement.day && (held === '' || keyHeld), keyHeld }
}

export const isHeld = (publicKey: string, held: string): boolean => held.split(',').includes(publicKey)
