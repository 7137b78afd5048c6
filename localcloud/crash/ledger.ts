import { createHash } from 'node:crypto'

export const ENV = 'crash'
export const COLLECTIONS = ['entries', 'accounts', 'transfers', 'seats']
export const ACCOUNTS = 8
export const OPENING_BALANCE = 1000
export const SEATS = 1_000_000

/** What was asked for and what was answered. Only what was answered must still be there; of the rest nothing is known. */
export class Ledger {
  /** Ids of documents whose insertion was answered. */
  readonly entries = new Set<string>()
  /** Ids of transactions whose commit was answered. */
  readonly transfers = new Set<string>()
  /** Cloud path to content hash of files whose upload was answered. */
  readonly files = new Map<string, string>()
  /** Cloud path to content hash of every upload begun. */
  readonly attemptedFiles = new Map<string, string>()
  seatsTaken = 0
  seatsAttempted = 0
}

export const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** The content that an entry of this id has: long enough to span pages, and checkable by itself. */
export const entryText = (id: string) => hash(id).repeat(40)
