import type { Cloud } from './cloudbase'

/**
 * CloudBase's document database as this product uses it. A transaction offers documents by id and nothing else, because the
 * SDK's `where().update/remove/count` and `aggregate` on a transaction silently run outside it (see docs/decisions/0002).
 */
export interface Reader {
  get<T extends Doc>(collection: string, id: string): Promise<T | null>
}

export interface Tx extends Reader {
  /** @throws when a document with this id exists; the transaction then runs again */
  add(collection: string, doc: Doc): Promise<void>
  set(collection: string, doc: Doc): Promise<void>
  /** Field paths to new values; `command` values allowed. */
  update(collection: string, id: string, patch: Patch): Promise<void>
}

export interface Documents extends Reader {
  command: Command
  find<T extends Doc>(collection: string, where: Where, options: FindOptions): Promise<T[]>
  /** false when a document with this id is there already */
  add(collection: string, doc: Doc): Promise<boolean>
  /**
   * Several at once, those that are not there already, also after a batch whose answer was lost.
   * @returns how many were added
   */
  addMany(collection: string, docs: readonly Doc[]): Promise<number>
  /** One atomic conditional update; the number of documents changed. */
  updateWhere(collection: string, where: Where, patch: Patch): Promise<number>
  /** Runs `body` on one snapshot and commits; on a conflict runs it again, so it must have no other effect. Throws Contended. */
  transaction<T>(body: (tx: Tx) => Promise<T>): Promise<T>
}

export interface Doc {
  _id: string
}
export type Where = Record<string, unknown>
export type Patch = Record<string, unknown>
export interface FindOptions {
  order?: [field: string, direction: 'asc' | 'desc'][]
  /** 1 to 1000; whoever needs to know whether there are more asks for one more */
  limit: number
  /** only these fields, and `_id`; by name also a part of one (`command.project`) */
  fields?: string[] | Record<string, unknown>
}

/** The operators in use; the values are opaque and travel as MongoDB operators. */
export interface Command {
  gt(value: unknown): Condition
  gte(value: unknown): Condition
  lt(value: unknown): Condition
  lte(value: unknown): Condition
  neq(value: unknown): unknown
  in(values: unknown[]): unknown
  nin(values: unknown[]): unknown
  exists(there: boolean): unknown
  and(conditions: Where[]): Where
  nor(conditions: Where[]): Where
  elemMatch(condition: Where): unknown
  project: { elemMatch(element: Where): unknown }
  inc(by: number): unknown
  max(value: number): unknown
  push(values: unknown[]): unknown
  pull(condition: Record<string, unknown>): unknown
  set(value: unknown): unknown
  /** the nearest first; only where a geo index is, and without another order */
  near(place: { lng: number; lat: number }): unknown
  /** a text that holds each of these words, in upper or lower case */
  holding(words: readonly string[]): unknown
}

/** A comparison; two of them may be joined for one field. */
export interface Condition {
  and(other: Condition): Condition
}

/** Too many conflicts on the same documents; nothing was written. */
export class Contended extends Error {
  override name = 'Contended'
}

const attempts = 12

/** @param pause waits some milliseconds; injected so that a simulation can schedule it */
export function openDocuments(cloud: Cloud, pause: (ms: number) => Promise<void>, random: () => number): Documents {
  const db = cloud.database()
  const command = Object.assign(Object.create(db.command) as Command, {
    near: ({ lng, lat }: { lng: number; lat: number }) => db.command.geoNear({ geometry: new db.Geo.Point(lng, lat) }),
    holding: (words: readonly string[]) =>
      db.RegExp({ regexp: `^${words.map((word) => `(?=[\\s\\S]*${literal(word)})`).join('')}`, options: 'i' }),
  })
  async function add(collection: string, doc: Doc): Promise<boolean> {
    try {
      await db.collection(collection).add(doc)
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }
  return {
    command,
    async get<T extends Doc>(collection: string, id: string) {
      const { data } = await db.collection(collection).doc(id).get()
      return ((data as T[])[0] ?? null) as T | null
    },
    async find<T extends Doc>(collection: string, where: Where, options: FindOptions) {
      let query = db.collection(collection).where(where).limit(options.limit)
      const { fields } = options
      if (fields) query = query.field(Array.isArray(fields) ? Object.fromEntries(fields.map((f) => [f, true])) : fields)
      for (const [field, direction] of options.order ?? []) query = query.orderBy(field, direction)
      const { data } = await query.get()
      return data as T[]
    },
    add,
    async addMany(collection, docs) {
      let left = [...new Map(docs.map((doc) => [doc._id, doc])).values()]
      while (left.length > 0) {
        try {
          await db.collection(collection).add(left)
          return left.length
        } catch (error) {
          if (!isDuplicate(error)) throw error
        }
        const asked = { _id: command.in(left.map(({ _id }) => _id)) }
        const { data } = await db.collection(collection).where(asked).field({ _id: true }).limit(left.length).get()
        const there = new Set((data as Doc[]).map(({ _id }) => _id))
        left = left.filter(({ _id }) => !there.has(_id))
      }
      return 0
    },
    async updateWhere(collection, where, patch) {
      const { updated } = await db.collection(collection).where(where).update(replacing(command, patch))
      return updated ?? 0
    },
    async transaction(body) {
      for (let attempt = 1; ; attempt++) {
        const transaction = await db.startTransaction()
        try {
          const result = await body(within(transaction, command))
          await transaction.commit()
          return result
        } catch (error) {
          await transaction.rollback('ended').catch(() => undefined) // it may have ended on the server already
          if (!isConflict(error) && !isDuplicate(error)) throw error
          if (attempt === attempts) throw new Contended(String(error))
          await pause(random() * 20 * attempt)
        }
      }
    },
  }
}

/** A word as itself, whatever its characters mean in a pattern. */
const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

type Transaction = Awaited<ReturnType<ReturnType<Cloud['database']>['startTransaction']>>

function within(transaction: Transaction, command: Command): Tx {
  return {
    async get<T extends Doc>(collection: string, id: string) {
      const { data } = await transaction.collection(collection).doc(id).get()
      return (data ?? null) as T | null
    },
    async add(collection, doc) {
      await transaction.collection(collection).add(doc)
    },
    async set(collection, { _id, ...fields }) {
      await transaction.collection(collection).doc(_id).set(fields)
    },
    async update(collection, id, patch) {
      await transaction.collection(collection).doc(id).update(replacing(command, patch))
    },
  }
}

/**
 * The SDK turns a nested object into dotted paths: it would merge into what is there, and fail where null is. A patch says what a
 * field becomes, so plain objects are wrapped.
 */
function replacing(command: Command, patch: Patch): Patch {
  const plain = (value: unknown) =>
    value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
  return Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [field, plain(value) ? command.set(value) : value]),
  )
}

/** By code or by message: the vendor's pages and what is seen in practice disagree (docs/decisions/0002). */
function isConflict(error: unknown): boolean {
  return /TRANSACTION_CONFLICT|TransactionConflict|WriteConflict/.test(describe(error))
}
const isDuplicate = (error: unknown): boolean => /DUPLICATE_WRITE|E11000/.test(describe(error))

function describe(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return `${String(code)} ${String(message)}`
}
