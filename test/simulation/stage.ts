import path from 'node:path'
import { EJSON } from 'bson'
import { collections } from '../../cloudfunctions/store/collections'
import { indexes } from '../../cloudfunctions/store/indexes'
import { env, sdk, speakTo } from '../../dev/in-process/sdk'
import {
  type Documents,
  type LocalCloud,
  openDocuments,
  type Seam,
  startLocalCloud,
  VirtualClock,
} from '../../localcloud'
import { Gate } from './gate'
import { settleTown } from './town'

const warn = console.warn
/** The SDK calls every request slow whose answer was lost, three seconds after it has failed. */
console.warn = (...words: unknown[]) => {
  if (!/ is longer than 3s, /.test(String(words[0]))) warn(...words)
}

export type App = ReturnType<typeof sdk>

/** Collections, by id: each document as canonical EJSON. */
export type Dump = Record<string, Record<string, string>>

const READS = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments']

/** The shipped database engine under the scheduler's clock, gate and ids, and a way to it for the SDK. */
export abstract class Stage {
  gate = new Gate()
  readonly clock = new VirtualClock(Date.parse('2026-09-30T02:00:00Z'))
  protected abstract readonly documents: LocalCloud['documents']
  #ids = 0
  #first: Dump = {}
  /** Collections that anybody has asked to change since the stage was last put back. */
  readonly #written = new Set<string>()

  protected readonly seam: Seam & { now: () => number } = {
    step: (point, action, body) => {
      if (typeof body.collectionName === 'string' && !READS.includes(action)) this.#written.add(body.collectionName)
      return this.gate.step(point, action, body)
    },
    sleep: this.clock.sleep,
    id: () => `id-${++this.#ids}`,
    random: () => 0,
    now: () => this.clock.now,
  }

  /** A function instance's handle of the environment. */
  abstract open(attempt: string): App
  /** After whatever took the handle into use: from now on its database requests take this stage's way. */
  abstract connect(): void
  abstract close(): Promise<void>

  protected async settle(): Promise<void> {
    await settleTown(this.documents)
    this.#first = await this.dump()
    this.#written.clear()
  }

  /** Forgets the last schedule: ends what it left open and puts every document back. */
  async reset(start: number): Promise<void> {
    this.clock.advance(60_000)
    await this.endWhatOutlivedItsTime()
    for (const collectionName of [...this.#written]) {
      const first = this.#first[collectionName] ?? {}
      const last = await this.documentsOf(collectionName)
      for (const _id of Object.keys(last))
        if (!first[_id]) await this.ask('removeDocument', { collectionName, query: EJSON.stringify({ _id }) })
      for (const [_id, text] of Object.entries(first)) {
        if (last[_id] === text) continue
        const { _id: _, ...fields } = EJSON.parse(text, { relaxed: false }) as Record<string, unknown>
        const data = EJSON.stringify(fields, { relaxed: false })
        const query = EJSON.stringify({ _id })
        await this.ask('modifyDocument', { collectionName, query, data, merge: false, upsert: true })
      }
    }
    this.#written.clear()
    this.gate = new Gate()
    this.clock.now = start
    this.#ids = 0
  }

  /** What nobody has asked to change is as it was. */
  async dump(): Promise<Dump> {
    const dump: Dump = {}
    for (const collectionName of collections)
      dump[collectionName] =
        this.#written.has(collectionName) || !this.#first[collectionName]
          ? await this.documentsOf(collectionName)
          : this.#first[collectionName]
    return dump
  }

  /**
   * The database ends such transactions when it is next asked about one. Ids begin anew with every schedule: one that was still open would
   * lose its place to the first of the next, and its locks would be nobody's, for good.
   */
  private async endWhatOutlivedItsTime(): Promise<void> {
    const { transactionId } = await this.documents.handle('database.startTransaction', {})
    await this.abort(String(transactionId))
  }

  private async documentsOf(collectionName: string): Promise<Record<string, string>> {
    const { list } = (await this.ask('getDocument', { collectionName, limit: 1000 })) as { list: string[] }
    const documents = list.map((text) => [(JSON.parse(text) as { _id: string })._id, text] as const)
    return Object.fromEntries(documents.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** Ends a transaction as the database does when it refuses one of its statements. */
  async abort(transactionId: string): Promise<void> {
    await this.documents.handle('database.abortTransaction', { transactionId }).catch(() => undefined)
  }

  private async ask(action: string, body: Record<string, unknown>): Promise<unknown> {
    return (await this.documents.handle(`database.${action}`, body)).data
  }
}

/** Everything in one process: the SDK's database layer hands its requests to the engine. */
export class InProcess extends Stage {
  protected readonly documents: Documents

  private constructor(folder: string) {
    super()
    const { now, ...seam } = this.seam
    this.documents = openDocuments({ file: path.join(folder, 'simulation.db'), now, indexes, seam })
    for (const name of collections) this.documents.createCollection(name)
  }

  static async open(folder: string): Promise<InProcess> {
    const stage = new InProcess(folder)
    await stage.settle()
    return stage
  }

  open(attempt: string): App {
    return sdk(attempt, 'http://127.0.0.1:1/nowhere')
  }

  connect(): void {
    speakTo(this.documents)
  }

  async close(): Promise<void> {
    this.documents.close()
  }
}

/** A started local cloud, and the SDK's own requests over its socket. */
export class OverTheSocket extends Stage {
  #cloud: LocalCloud | undefined

  private constructor() {
    super()
  }

  static async open(folder: string): Promise<OverTheSocket> {
    const stage = new OverTheSocket()
    const nothing = { functions: [], httpAccess: [], timers: false }
    const platform = { dataDir: path.join(folder, 'cloud'), env, collections, indexes }
    stage.#cloud = await startLocalCloud({ ...platform, ...nothing, seam: stage.seam })
    await stage.settle()
    return stage
  }

  protected get documents(): LocalCloud['documents'] {
    return this.cloud.documents
  }

  private get cloud(): LocalCloud {
    if (!this.#cloud) throw new Error('not started')
    return this.#cloud
  }

  open(attempt: string): App {
    return sdk(attempt, `${this.cloud.url}/admin`)
  }

  /** The SDK has done so itself. */
  connect(): void {}

  close(): Promise<void> {
    return this.cloud.close()
  }
}
