import type { BasisLine } from '@shared/contract/fields'
import type { LedgerEntry } from '@shared/points/ledger'
import { collection } from './collection'

/** 积分台账: append-only; a correction is a new entry (D5). `_id` is the entry's id; what explains the entry is stored with it. */
export interface LedgerDoc {
  _id: string
  carrier: string
  entry: LedgerEntry
  decidedBy: string
  decidedAt: number
  record: string | null
  reason: string
  evidence: { kind: string; sha256: string }[]
  basis: BasisLine
}
export const ledger = collection<LedgerDoc>('ledger')
