import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { collection } from './collection'

/** Where every chain ended at a moment of a day; docs/ledger.md. */
export interface HeadsStatement {
  v: 1
  day: LocalDate
  at: number
  /** the root of the statement before it; null: the first */
  previous: string | null
  /** in the order of `carrierId` */
  heads: { carrierId: CarrierId; seq: number; hash: string }[]
}

/** A statement with what it is known by outside. */
export interface LedgerDay {
  _id: LocalDate
  at: number
  statement: HeadsStatement
  /** SHA-256 of the statement's canonical text */
  root: string
  signature: string
  publicKey: string
}
export const ledgerDays = collection<LedgerDay>('ledger-days')
export const latestFirst = { key: 'at', direction: 'desc' } as const
