/**
 * What transactions promise, as a plain model: committed versions, a copy of them per transaction at its first statement, locks by name.
 * It predicts every answer.
 */
export type Doc = { _id: string; n: number; slot: number }
export type Answer = 'ok' | 'conflict' | 'duplicate' | 'gone'

type Committed = Map<string, { doc: Doc; version: number }>
type Tx = { startedAt: number; snapshot?: Committed; own: Map<string, Doc | null>; locks: Set<string> }

const LIFETIME = 30_000

export class Model {
  committed: Committed = new Map()
  private readonly open = new Map<string, Tx>()
  private version = 0

  start(id: string, now: number): void {
    this.open.set(id, { startedAt: now, own: new Map(), locks: new Set() })
  }

  isOpen(id: string, now: number): boolean {
    this.expire(now)
    return this.open.has(id)
  }

  /** What the transaction sees: its snapshot under its own writes. */
  view(id: string): Map<string, Doc> {
    const tx = this.begin(id)
    const seen = new Map([...tx.snapshot].map(([key, { doc }]) => [key, doc]))
    for (const [key, doc] of tx.own) {
      if (doc) seen.set(key, doc)
      else seen.delete(key)
    }
    return seen
  }

  /** A transaction's write of one document; null removes it. Anything but ok ends the transaction. */
  write(id: string, key: string, after: Doc | null, isInsert: boolean): Answer {
    const answer = this.tryWrite(id, key, after, isInsert)
    if (answer !== 'ok') this.open.delete(id)
    return answer
  }

  private tryWrite(id: string, key: string, after: Doc | null, isInsert: boolean): Answer {
    const tx = this.begin(id)
    const before = isInsert ? undefined : this.view(id).get(key)
    const names = [`doc ${key}`, ...[before, after].flatMap((doc) => (doc ? [`slot ${doc.slot}`] : []))]
    for (const [other, { locks }] of this.open)
      if (other !== id && names.some((name) => locks.has(name))) return 'conflict'
    if (this.committed.get(key)?.version !== tx.snapshot.get(key)?.version) return 'conflict'
    if (isInsert && this.view(id).has(key)) return 'duplicate'
    if (after) {
      if ([...tx.own].some(([other, doc]) => other !== key && doc?.slot === after.slot)) return 'duplicate'
      const holder = [...this.committed].find(
        ([other, { doc }]) => other !== key && !tx.own.has(other) && doc.slot === after.slot,
      )
      if (holder) return holder[1].version === tx.snapshot.get(holder[0])?.version ? 'duplicate' : 'conflict'
    }
    tx.own.set(key, after)
    for (const name of names) tx.locks.add(name)
    return 'ok'
  }

  commit(id: string): void {
    const tx = this.open.get(id) as Tx
    for (const [key, doc] of tx.own) this.put(key, doc)
    this.open.delete(id)
  }

  abort(id: string): void {
    this.open.delete(id)
  }

  /** A write outside any transaction that has taken effect. */
  put(key: string, doc: Doc | null): void {
    if (doc) this.committed.set(key, { doc, version: ++this.version })
    else this.committed.delete(key)
  }

  isLocked(key: string, now: number): boolean {
    this.expire(now)
    return [...this.open.values()].some(({ locks }) => locks.has(`doc ${key}`))
  }

  /** The process died: transactions are forgotten, what was committed stays. */
  crash(): void {
    this.open.clear()
  }

  private begin(id: string): Tx & { snapshot: Committed } {
    const tx = this.open.get(id) as Tx
    tx.snapshot ??= new Map(this.committed)
    return tx as Tx & { snapshot: Committed }
  }

  private expire(now: number): void {
    for (const [id, { startedAt }] of this.open) if (now - startedAt > LIFETIME) this.open.delete(id)
  }
}
