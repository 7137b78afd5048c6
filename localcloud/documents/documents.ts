import { randomBytes } from 'node:crypto'
import { aggregateDocuments } from './actions/aggregate'
import { calculateDocument, getDocument } from './actions/read'
import type { ReadAction, Scope, WriteAction } from './actions/types'
import { insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from './actions/write'
import { type Body, optionalText, text } from './body'
import { type Cost, costOf } from './cost'
import type { IndexDeclaration } from './indexes'
import { lockTimeout, notImplemented } from './refusals'
import type { Seam } from './seam'
import { Store } from './store/store'
import { LIFETIME, type Open, Transactions } from './transactions/transactions'
import { type Explained, View } from './view'

/** How long a plain write waits for a transaction, ms. The service documents the wait, not its length; the SDK itself gives up after 15 s. */
const LOCK_WAIT = 10_000

const READS: Record<string, ReadAction> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
}

const WRITES: Record<string, WriteAction> = {
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
}

export type Documents = {
  /** Answers one `database.*` request of the SDK: the response body without `requestId`. Throws CloudError. */
  handle(action: string, body: Body): Promise<Record<string, unknown>>
  /** Throws DATABASE_COLLECTION_ALREADY_EXIST. */
  createCollection(name: string): void
  collections(): { name: string; count: number }[]
  /** Runs a query (EJSON, as the SDK sends it) and tells how: the plan, its index, documents examined and matched. */
  explain(collection: string, query: string, order?: string): Explained
  close(): void
}

/** Opens (or makes) a document database in one SQLite file. `now` is the server's clock in ms. */
export function openDocuments(options: {
  file: string
  now: () => number
  indexes: IndexDeclaration[]
  seam?: Seam
  /** Told what was found amiss at the start. */
  warn?: (text: string) => void
  /** Told of every answered read and write. */
  onRead?: ((cost: Cost) => void) | undefined
}): Documents {
  const { file, now, indexes, seam = {}, warn = () => {}, onRead } = options
  return new Engine(new Store(file, indexes, warn), now, seam, onRead)
}

class Engine implements Documents {
  private readonly transactions: Transactions

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly seam: Seam,
    private readonly onRead: ((cost: Cost) => void) | undefined,
  ) {
    this.transactions = new Transactions(store, now)
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

  explain(collection: string, query: string, order?: string): Explained {
    const view = new View(this.store.reader)
    const body = { collectionName: collection, query, order }
    getDocument(this.scope(view, body), body)
    return view.explained
  }

  close(): void {
    this.transactions.abortAll()
    this.store.close()
  }

  private async perform(action: string, body: Body): Promise<Record<string, unknown>> {
    if (action === 'database.addCollection') return this.createCollection(text(body, 'collectionName')) ?? {}
    if (action === 'database.startTransaction') return { transactionId: this.transactions.start(this.newId()) }
    if (action === 'database.commitTransaction')
      return this.transactions.commit(this.transactions.get(text(body, 'transactionId'))) ?? {}
    if (action === 'database.abortTransaction')
      return this.transactions.abort(this.transactions.get(text(body, 'transactionId'))) ?? {}
    if (!Object.hasOwn(READS, action) && !Object.hasOwn(WRITES, action)) throw notImplemented(action)
    const transactionId = optionalText(body, 'transactionId')
    const open = transactionId === undefined ? undefined : this.transactions.get(transactionId)
    const view = open ? this.transactions.begin(open).view : new View(this.store.reader)
    const before = view.examined
    const read = READS[action]
    const data = open
      ? this.within(open, action, body)
      : read
        ? read(this.scope(view, body), body)
        : await this.write(view, action, body)
    this.onRead?.(costOf(action, body, view.examined - before, data))
    return { data }
  }

  private scope(view: View, body: Body): Scope {
    const { catalog } = this.store
    return {
      view,
      catalog,
      collection: catalog.get(text(body, 'collectionName')),
      now: this.now(),
      newId: () => this.newId(),
      random: this.seam.random ?? Math.random,
    }
  }

  /** A statement of a transaction. As in MongoDB, one that fails ends the transaction. */
  private within(open: Open, action: string, body: Body): unknown {
    try {
      const scope = this.scope(this.transactions.begin(open).view, body)
      const read = READS[action]
      if (read) return read(scope, body)
      const { changes, data } = (WRITES[action] as WriteAction)(scope, body)
      this.transactions.write(open, changes)
      return data
    } catch (error) {
      this.transactions.abort(open)
      throw error
    }
  }

  /** A plain write: looks, and writes in the same breath, so it is atomic; waits while a transaction holds what it would change. */
  private async write(view: View, action: string, body: Body): Promise<unknown> {
    const deadline = this.now() + LOCK_WAIT
    for (;;) {
      const { changes, data } = (WRITES[action] as WriteAction)(this.scope(view, body), body)
      const holder = this.transactions.blocking(changes)
      if (!holder) {
        this.store.write(changes)
        return data
      }
      const patience = deadline - this.now()
      if (patience <= 0) throw lockTimeout()
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
