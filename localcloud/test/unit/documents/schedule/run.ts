import { setImmediate as settle } from 'node:timers/promises'
import { EJSON } from 'bson'
import { expect } from 'vitest'
import { VirtualClock } from '../../../../virtual-clock'
import type { Random } from '../oracle/random'
import { type Doc, Model } from './model'
import { afterOf, ejson, requestOf } from './requests'
import { Server } from './server'

const KEYS = ['a', 'b', 'c', 'd']
const SLOTS = [1, 2, 3, 4, 5, 6]
export type Tally = Record<string, number>

/** One seeded schedule: some transactions and plain writers over four documents, one step of somebody at a time. */
export class Schedule {
  private readonly clock = new VirtualClock(Date.parse('2026-09-30T02:00:00Z'))
  private readonly model = new Model()
  private readonly server: Server
  /** Transactions that the schedule still uses, by the id the database gave; the database may have ended them. */
  private active: string[] = []
  private waiting = 0
  private readonly pending: Promise<void>[] = []

  constructor(
    file: string,
    collection: string,
    private readonly r: Random,
    private readonly tally: Tally,
  ) {
    this.server = new Server(file, collection, this.clock)
  }

  async run(): Promise<void> {
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
    const transactionId = await this.server.start()
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
    const answer = await this.server.ask<{ list: string[] }>('getDocument', body)
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
    const answer = await this.server.ask(...requestOf(kind, key, slot, before, id))
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
    this.server.loseAnswer = how === 'commit' && this.r.chance(0.1)
    const answer = await this.server.ask(`${how}Transaction`, { transactionId: id })
    this.server.loseAnswer = false
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
    const incremented = this.server.ask<{ updated: number }>('modifyDocument', body).then((answer) => {
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
    await this.server.ask('insertDocument', { data: [ejson(doc)] })
    this.model.put(doc._id, doc)
  }

  private async advance(ms: number): Promise<void> {
    this.clock.advance(ms)
    await settle()
  }

  /** The process dies and starts again: whoever waited gets no answer. Only while nobody waits, since a dead process wakes nobody. */
  private async crash(): Promise<void> {
    if (this.waiting > 0) return
    this.server.restart()
    this.model.crash()
    this.count('crashes')
    await this.compare()
  }

  private async finish(): Promise<void> {
    for (const id of [...this.active]) await this.end(id, 'abort', this.model.isOpen(id, this.clock.now))
    await this.advance(31_000)
    await Promise.all(this.pending)
    await this.compare()
    this.server.close()
  }

  /** The committed documents are the model's: nothing lost, nothing dirty, nothing torn. */
  private async compare(): Promise<void> {
    await settle()
    const answer = await this.server.ask<{ list: string[] }>('getDocument', { order: ejson({ _id: 1 }) })
    const found = (answer as { list: string[] }).list.map((text) => EJSON.parse(text))
    expect(found).toEqual(
      [...this.model.committed.values()].map(({ doc }) => doc).sort((a, b) => (a._id < b._id ? -1 : 1)),
    )
  }

  private count(name: string): void {
    this.tally[name] = (this.tally[name] ?? 0) + 1
  }
}
