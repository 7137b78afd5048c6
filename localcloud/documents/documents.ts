import { randomBytes } from 'node:crypto'
import { isRead, type Outcome, requireKnown } from './actions'
import { type Body, optionalText, text } from './body'
import { type Cost, costOf } from './cost'
import type { IndexDeclaration } from './indexes'
import type { Limits } from './limits'
import { lockTimeout } from './refusals'
import type { Seam } from './seam'
import { Store } from './store/store'
import { LIFETIME, type Open, Transactions } from './transactions/transactions'
import type { Explained } from './view'
import { Work } from './work'

/** How long a plain write waits for a transaction, ms. The service documents the wait, not its length; the SDK itself gives up after 15 s. */
const LOCK_WAIT = 10_000

export type Documents = {
  /** Answers one `database.*` request of the SDK: the response body without `requestId`. Throws CloudError. */
  handle(action: string, body: Body): Promise<Record<string, unknown>>
  /** Throws DATABASE_COLLECTION_ALREADY_EXIST. */
  createCollection(name: string): void
  collections(): { name: string; count: number }[]
  /** How many documents of each collection were written since it was opened: what was committed, nothing that was undone. */
  written(): Record<string, number>
  /** Runs a query (EJSON, as the SDK sends it) and tells how: the plan, its index, documents examined and matched. */
  explain(collection: string, query: string, order?: string): Promise<Explained>
  /** The file is closed at once; resolves when reader threads, if there are any, are gone, too. */
  close(): Promise<void>
}

/** Opens (or makes) a document database in one SQLite file. `now` is the server's clock in ms. */
export function openDocuments(options: {
  file: string
  now: () => number
  indexes: IndexDeclaration[]
  seam?: Seam
  /** Absent: every request is worked on at once and for as long as it takes, while all others wait. */
  limits?: Limits | undefined
  /** Told what was found amiss at the start. */
  warn?: (text: string) => void
  /** Told of every answered read and write. */
  onRead?: ((cost: Cost) => void) | undefined
}): Documents {
  const { file, now, indexes, seam = {}, limits, warn = () => {}, onRead } = options
  return new Engine(new Store(file, indexes, warn), now, seam, limits, onRead)
}

class Engine implements Documents {
  private readonly transactions: Transactions
  private readonly work: Work

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly seam: Seam,
    limits: Limits | undefined,
    private readonly onRead: ((cost: Cost) => void) | undefined,
  ) {
    this.transactions = new Transactions(store, now, seam.sleep === undefined)
    const around = { newId: () => this.newId(), random: seam.random ?? Math.random, now }
    this.work = new Work(store, around, limits)
  }

  async handle(action: string, body: Body): Promise<Record<string, unknown>> {
    await this.seam.step?.('received', action, body)
    const answer = await this.perform(action, body)
    await this.seam.step?.('done', action, body)
    return answer
  }

  createCollection(name: string): void {
    this.store.createCollection(name)
  }

  collections(): { name: string; count: number }[] {
    return this.store.catalog
      .all()
      .map((collection) => ({ name: collection.name, count: this.store.reader.count(collection) }))
  }

  written(): Record<string, number> {
    return { ...this.store.written }
  }

  async explain(collectionName: string, query: string, order?: string): Promise<Explained> {
    return (await this.read('database.getDocument', { collectionName, query, order })).explained
  }

  async close(): Promise<void> {
    const ended = this.work.close()
    this.transactions.abortAll()
    this.store.close()
    await ended
  }

  private async perform(action: string, body: Body): Promise<Record<string, unknown>> {
    if (action === 'database.addCollection') return this.createCollection(text(body, 'collectionName')) ?? {}
    if (action === 'database.startTransaction') return { transactionId: this.transactions.start(this.newId()) }
    if (action === 'database.commitTransaction')
      return this.transactions.commit(this.transactions.get(text(body, 'transactionId'))) ?? {}
    if (action === 'database.abortTransaction')
      return this.transactions.abort(this.transactions.get(text(body, 'transactionId'))) ?? {}
    requireKnown(action)
    const transactionId = optionalText(body, 'transactionId')
    const { data, examined } =
      transactionId !== undefined
        ? this.within(this.transactions.get(transactionId), action, body)
        : isRead(action)
          ? await this.read(action, body)
          : await this.write(action, body)
    this.onRead?.(costOf(action, body, examined, data))
    return { data }
  }

  private async read(action: string, body: Body): Promise<Omit<Outcome, 'changes'>> {
    return this.work.atOnce(action, body) ?? this.work.apart(action, body)
  }

  /** A statement of a transaction. As in MongoDB, one that fails ends the transaction. */
  private within(open: Open, action: string, body: Body): Outcome {
    try {
      const outcome = this.work.statement(this.transactions.begin(open).view, action, body)
      if (!isRead(action)) this.transactions.write(open, outcome.changes)
      return outcome
    } catch (error) {
      this.transactions.abort(open)
      throw error
    }
  }

  /**
   * A plain write: what it changes is written in the same breath in which it is known to be true of the documents, so it is atomic; waits
   * while a transaction holds what it would change.
   */
  private async write(action: string, body: Body): Promise<Outcome> {
    const deadline = this.now() + LOCK_WAIT
    for (;;) {
      const outcome = this.work.atOnce(action, body) ?? this.work.current(body, await this.work.apart(action, body))
      const holder = outcome && this.transactions.blocking(outcome.changes)
      if (outcome && !holder) {
        this.store.write(outcome.changes)
        return outcome
      }
      const patience = deadline - this.now()
      if (patience <= 0) throw lockTimeout()
      if (!holder) continue
      await this.seam.step?.('waiting', action, body)
      await this.sleepUnless(holder.ended, Math.min(patience, holder.startedAt + LIFETIME + 1 - this.now()))
    }
  }

  private async sleepUnless(ended: Promise<void>, ms: number): Promise<void> {
    if (this.seam.sleep) return Promise.race([ended, this.seam.sleep(ms)])
    let timer: NodeJS.Timeout | undefined
    const slept = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms)
    })
    await Promise.race([ended, slept])
    clearTimeout(timer)
  }

  /** 32 hex digits, the form of the service's automatic ids as seen in a prototype. */
  private newId(): string {
    return this.seam.id?.() ?? randomBytes(16).toString('hex')
  }
}
