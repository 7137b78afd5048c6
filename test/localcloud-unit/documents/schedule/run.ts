import { EJSON } from 'bson'
import { expect } from 'vitest'
import { type Documents, openDocuments } from '../../../../localcloud/documents'
import { CloudError } from '../../../../localcloud/errors'
import type { Random } from '../oracle/random'
import { Clock, settle } from './clock'
import { type Answer, type Doc, Model } from './model'

const CODES: Record<string, Answer> = {
  DATABASE_TRANSACTION_CONFLICT: 'conflict',
  DATABASE_DUPLICATE_WRITE: 'duplicate',
  DATABASE_TRANSACTION_FAIL: 'gone',
}

const KEYS = ['a', 'b', 'c', 'd']
const SLOTS = [1, 2, 3, 4, 5, 6]
const ejson = (value: object) => EJSON.stringify(value, { relaxed: false })

export type Tally = Record<string, number>

/** One seeded schedule: some transactions and plain writers over four documents, one step of somebody at a time. */
export class Schedule {
  private readonly clock = new Clock()
  private readonly model = new Model()
  private documents: Documents
  /** Transactions that the schedule still uses, by the id the database gave; the database may have ended them. */
  private active: string[] = []
  private waiting = 0
  private readonly pending: Promise<void>[] = []
  private loseAnswer = false

  constructor(
    private readonly file: string,
    private readonly collectionName: string,
    private readonly r: Random,
    readonly tally: Tally,
  ) {
    this.documents = this.openFile()
  }

  static readonly INDEX = (collection: string) => ({
    collection,
    name: 'slot',
    keys: [['slot', 1] as [string, 1]],
    unique: true,
  })

  private openFile(): Documents {
    return openDocuments({
      file: this.file,
      now: () => this.clock.now,
      indexes: [Schedule.INDEX(this.collectionName)],
      seam: { sleep: this.clock.sleep, step: (point) => this.fault(point) },
    })
  }

  /** Sometimes the process answers nobody although the write is on disk. */
  private fault(point: string): void {
    if (point !== 'done' || !this.loseAnswer) return
    this.loseAnswer = false
    throw new Lost()
  }

  async run(): Promise<void> {
    this.documents.createCollection(this.collectionName)
    for (const key of this.r.some(KEYS, 1, 4)) await this.insertPlain({ _id: key, n: 0, slot: KEYS.indexOf(key) + 1 })
    const width = 2 + this.r.int(4)
    for (let step = 0; step < 30 + this.r.int(30); step++) {
      await this.step(width)
      await settle()
    }
    await this.finish()
  }

  private async step(width: number): Promise<void> {
    const roll = this.r.next()
    if (roll < 0.01) return this.crash()
    if (roll < 0.04) return this.advance(this.r.pick([1000, 11_000, 11_000, 31_000]))
    if (roll < 0.16) return this.plainIncrement()
    if (this.active.length < width && roll < 0.4) return this.start()
    if (this.active.length > 0) await this.inTransaction(this.r.pick(this.active))
  }

  private async start(): Promise<void> {
    const { transactionId } = (await this.documents.handle('database.startTransaction', {})) as {
      transactionId: string
    }
    this.model.start(transactionId, this.clock.now)
    this.active.push(transactionId)
    this.count('started')
  }

  private async inTransaction(id: string): Promise<void> {
    const isOpen = this.model.isOpen(id, this.clock.now)
    const roll = this.r.next()
    if (roll < 0.35) await this.read(id, isOpen)
    else if (roll < 0.82) await this.write(id, isOpen)
    else if (roll < 0.95) await this.end(id, 'commit', isOpen)
    else await this.end(id, 'abort', isOpen)
  }

  /** Reads one document or all, and must see exactly the snapshot under the transaction's own writes. */
  private async read(id: string, isOpen: boolean): Promise<void> {
    const key = this.r.pick([undefined, ...KEYS])
    const body = { transactionId: id, query: ejson(key ? { _id: key } : { n: { $gte: -1 } }), order: ejson({ _id: 1 }) }
    const answer = await this.ask<{ list: string[] }>('getDocument', body)
    if (!isOpen) return this.expectGone(id, answer)
    const seen = [...this.model.view(id).values()].filter((doc) => !key || doc._id === key)
    const found = (answer as { list: string[] }).list.map((text) => EJSON.parse(text))
    expect(found).toEqual(seen.sort((a, b) => (a._id < b._id ? -1 : 1)))
    this.count('reads')
  }

  private async write(id: string, isOpen: boolean): Promise<void> {
    const key = this.r.pick(KEYS)
    const before = isOpen ? this.model.view(id).get(key) : undefined
    const slot = this.r.pick(SLOTS)
    const kind = this.r.pick(['inc', 'inc', 'set', 'insert', 'remove', 'move'])
    const after = afterOf(kind, key, before, slot)
    const answer = await this.ask(...requestOf(kind, key, slot, before, id))
    if (!isOpen) return this.expectGone(id, answer)
    const touches = kind === 'insert' || kind === 'set' || before !== undefined
    const expected = touches ? this.model.write(id, key, after, kind === 'insert') : 'ok'
    const got = typeof answer === 'string' ? answer : 'ok'
    expect({ kind, key, got }).toEqual({ kind, key, got: expected })
    this.count(expected)
    // Most clients forget a transaction that failed; some go on and must hear that it is gone.
    if (expected !== 'ok' && this.r.chance(0.8)) this.active = this.active.filter((other) => other !== id)
  }

  private async end(id: string, how: 'commit' | 'abort', isOpen: boolean): Promise<void> {
    this.loseAnswer = how === 'commit' && this.r.chance(0.1)
    const answer = await this.ask(`${how}Transaction`, { transactionId: id })
    this.loseAnswer = false
    if (!isOpen) return this.expectGone(id, answer)
    if (how === 'commit') this.model.commit(id)
    else this.model.abort(id)
    this.active = this.active.filter((other) => other !== id)
    this.count(how)
    await this.compare()
  }

  private expectGone(id: string, answer: unknown): void {
    expect(answer).toBe('gone')
    this.active = this.active.filter((other) => other !== id)
    this.count('gone')
  }

  /** A conditional increment outside transactions: waits while a transaction holds the document. */
  private async plainIncrement(): Promise<void> {
    const key = this.r.pick(KEYS)
    const blocked = this.model.committed.has(key) && this.model.isLocked(key, this.clock.now)
    let settled = false
    this.waiting++
    const body = { query: ejson({ _id: key, n: { $lt: 1000 } }), data: ejson({ $inc: { n: 1 } }), multi: true }
    const incremented = this.ask<{ updated: number }>('modifyDocument', body).then((answer) => {
      settled = true
      this.waiting--
      if (answer === 'timeout') return this.count('timeouts')
      const doc = this.model.committed.get(key)?.doc
      expect((answer as { updated: number }).updated).toBe(doc ? 1 : 0)
      if (doc) this.model.put(key, { ...doc, n: doc.n + 1 })
      this.count(blocked ? 'waited' : 'plain')
    })
    this.pending.push(incremented)
    await settle()
    expect({ key, settled }).toEqual({ key, settled: !blocked })
    if (blocked && this.r.chance(0.3)) await this.advance(11_000)
  }

  private async insertPlain(doc: Doc): Promise<void> {
    await this.documents.handle('database.insertDocument', { collectionName: this.collectionName, data: [ejson(doc)] })
    this.model.put(doc._id, doc)
  }

  private async advance(ms: number): Promise<void> {
    this.clock.advance(ms)
    await settle()
  }

  /** The process dies and starts again: whoever waited gets no answer. Only while nobody waits, since a dead process wakes nobody. */
  private async crash(): Promise<void> {
    if (this.waiting > 0) return
    this.documents.close()
    this.model.crash()
    this.documents = this.openFile()
    this.count('crashes')
    await this.compare()
  }

  private async finish(): Promise<void> {
    for (const id of [...this.active]) await this.end(id, 'abort', this.model.isOpen(id, this.clock.now))
    await this.advance(31_000)
    await Promise.all(this.pending)
    await this.compare()
    this.documents.close()
  }

  /** The committed documents are the model's: nothing lost, nothing dirty, nothing torn. */
  private async compare(): Promise<void> {
    await settle()
    const answer = await this.ask<{ list: string[] }>('getDocument', { order: ejson({ _id: 1 }) })
    const found = (answer as { list: string[] }).list.map((text) => EJSON.parse(text))
    expect(found).toEqual(
      [...this.model.committed.values()].map(({ doc }) => doc).sort((a, b) => (a._id < b._id ? -1 : 1)),
    )
  }

  private count(name: string): void {
    this.tally[name] = (this.tally[name] ?? 0) + 1
  }

  private async ask<T>(action: string, body: object): Promise<T | Answer | 'timeout' | 'lost'> {
    try {
      const { data } = await this.documents.handle(`database.${action}`, {
        collectionName: this.collectionName,
        ...body,
      })
      return data as T
    } catch (error) {
      if (error instanceof Lost) return 'lost'
      if (error instanceof CloudError && error.code === 'DATABASE_TIMEOUT') return 'timeout'
      const known = error instanceof CloudError ? CODES[error.code] : undefined
      if (known) return known
      throw error
    }
  }
}

class Lost extends Error {}

function afterOf(kind: string, key: string, before: Doc | undefined, slot: number): Doc | null {
  if (kind === 'remove') return null
  if (kind === 'insert' || kind === 'set') return { _id: key, n: kind === 'set' && before ? before.n + 1 : 0, slot }
  if (!before) return null
  return kind === 'move' ? { ...before, slot } : { ...before, n: before.n + 1 }
}

function requestOf(
  kind: string,
  key: string,
  slot: number,
  before: Doc | undefined,
  transactionId: string,
): [string, object] {
  const body = { transactionId, query: ejson({ _id: key }) }
  switch (kind) {
    case 'inc':
      return ['modifyDocument', { ...body, data: ejson({ $inc: { n: 1 } }), multi: false, merge: true }]
    case 'move':
      return ['modifyAndReturnDoc', { ...body, data: ejson({ $set: { slot } }) }]
    case 'set':
      return [
        'modifyDocument',
        { ...body, data: ejson({ n: before ? before.n + 1 : 0, slot }), merge: false, upsert: true },
      ]
    case 'insert':
      return ['insertDocument', { transactionId, data: [ejson({ _id: key, n: 0, slot })] }]
    default:
      return ['removeDocument', { ...body, multi: false }]
  }
}
