import { conflict, noTransaction, tooManyTransactions } from '../refusals'
import type { Change, Store } from '../store/store'
import { resourcesOf } from './resources'
import { Transaction } from './transaction'

/** How long a transaction may live, ms: the service says so in its message. */
export const LIFETIME = 30_000

/** Each may hold a snapshot, which is a connection. */
const MAX_OPEN = 100

/** ms. */
const SWEEP = 1_000

/** A transaction's place in the table, from start on; its snapshot comes with its first statement. */
export type Open = {
  readonly id: string
  readonly startedAt: number
  transaction?: Transaction
  readonly locks: Set<string>
  /** Settles when its locks are gone. */
  readonly ended: Promise<void>
  readonly end: () => void
}

/** The open transactions and what they have locked. First writer wins: whoever comes second gets a conflict, or waits if it is a plain write. */
export class Transactions {
  private readonly open = new Map<string, Open>()
  private readonly holders = new Map<string, Open>()

  private sweeper: NodeJS.Timeout | undefined

  /** `sweeps`: those that outlive their time are ended even when nobody asks for anything. */
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly sweeps: boolean,
  ) {}

  /** Throws EXCEED_CONCURRENT_REQUEST_LIMIT when too many are open. */
  start(id: string): string {
    this.expire()
    if (this.open.size >= MAX_OPEN) throw tooManyTransactions(MAX_OPEN)
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    this.open.set(id, { id, startedAt: this.now(), locks: new Set(), ended, end })
    if (this.sweeps) this.sweeper ??= setInterval(() => this.expire(), SWEEP).unref()
    return id
  }

  /** Throws DATABASE_TRANSACTION_FAIL when it has ended or outlived its 30 s. */
  get(id: string): Open {
    this.expire()
    const found = this.open.get(id)
    if (!found) throw noTransaction()
    return found
  }

  /** The transaction behind it, its snapshot taken now if this is its first statement. */
  begin(open: Open): Transaction {
    open.transaction ??= new Transaction(this.store)
    return open.transaction
  }

  write(open: Open, changes: Change[]): void {
    const transaction = this.begin(open)
    for (const change of changes) {
      const resources = resourcesOf(change)
      if (resources.some((resource) => (this.holders.get(resource) ?? open) !== open)) throw conflict()
      transaction.take(change)
      for (const resource of resources) {
        this.holders.set(resource, open)
        open.locks.add(resource)
      }
    }
  }

  commit(open: Open): void {
    const { transaction } = open
    try {
      if (transaction) this.store.commit(transaction.changes())
    } finally {
      this.abort(open)
    }
  }

  /** Forgets the transaction and wakes those who wait for it. */
  abort(open: Open): void {
    this.open.delete(open.id)
    if (this.open.size === 0) {
      clearInterval(this.sweeper)
      this.sweeper = undefined
    }
    for (const resource of open.locks) this.holders.delete(resource)
    open.transaction?.close()
    open.end()
  }

  abortAll(): void {
    for (const open of [...this.open.values()]) this.abort(open)
  }

  /** The transaction that stands in the way of plain writes. */
  blocking(changes: Change[]): Open | undefined {
    this.expire()
    if (this.holders.size === 0) return undefined
    for (const resource of changes.flatMap(resourcesOf)) {
      const holder = this.holders.get(resource)
      if (holder) return holder
    }
    return undefined
  }

  private expire(): void {
    const now = this.now()
    for (const open of [...this.open.values()]) if (now - open.startedAt > LIFETIME) this.abort(open)
  }
}
