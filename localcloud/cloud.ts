import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Clock, createClock } from './clock'
import { type Cost, type Documents, openDocuments } from './documents/index'
import { LIMITS } from './documents/limits'
import { Faults } from './faults'
import { ApiTokens } from './functions/api-tokens'
import { LogBook } from './functions/log-book'
import { FunctionRuntime } from './functions/runtime'
import { Timers } from './functions/timers'
import { type HttpServer, serve } from './http/server'
import { clockMark, openPlatformDb, type PlatformDb, signingSecret } from './platform-db'
import { routesOf } from './routes'
import { Storage } from './storage/storage'
import type { Caller, LocalCloud, LocalCloudOptions } from './types'
import { MediaChecks } from './wechat/media-checks'
import { WeChat } from './wechat/wechat'

/** Lines of log kept for `logs()` and the console. */
const LOG_CAPACITY = 2000

/** One environment: its parts, wired. */
export class Cloud implements LocalCloud {
  readonly documents: Documents
  onRead?: (cost: Cost) => void
  readonly origins = new Set<string>()
  readonly storage: Storage
  readonly wechat: WeChat
  readonly faults: Faults
  readonly tokens = new ApiTokens()
  readonly runtime: FunctionRuntime
  readonly timers: Timers
  readonly #clock: Clock
  readonly #db: PlatformDb
  readonly #logs: LogBook
  readonly #appid: string
  #server: HttpServer | undefined

  constructor(readonly options: LocalCloudOptions) {
    const { dataDir, env, functions, indexes, seam = {} } = options
    mkdirSync(dataDir, { recursive: true })
    if (options.onRead) this.onRead = options.onRead
    this.#appid = options.wechat?.appid ?? 'wx0000000000000000'
    this.#logs = new LogBook(LOG_CAPACITY, options.onLog)
    this.#db = openPlatformDb(path.join(dataDir, 'platform.db'))
    this.#clock = createClock(options.clockOffset, clockMark(this.#db))
    this.timers = new Timers(functions, this.#clock, (name, event) => this.#run(name, event, { source: 'wx_trigger' }))
    const file = path.join(dataDir, 'documents.db')
    this.documents = openDocuments({
      file,
      now: seam.now ?? this.now,
      indexes,
      seam,
      limits: options.seam ? undefined : { ...LIMITS, ...options.limits },
      warn: (text) => this.#warn(text),
      onRead: (cost) => this.onRead?.(cost),
    })
    const existing = new Set(this.documents.collections().map(({ name }) => name))
    for (const name of options.collections) if (!existing.has(name)) this.documents.createCollection(name)
    this.storage = new Storage(
      this.#db,
      dataDir,
      env,
      signingSecret(this.#db, randomUUID),
      this.#clock,
      () => this.url,
      options.storageRules,
    )
    this.wechat = new WeChat({
      appid: this.#appid,
      db: this.#db,
      checks: new MediaChecks(this.#db),
      now: this.now,
      push: this.#push(),
    })
    this.runtime = new FunctionRuntime({
      platform: { env, appid: this.#appid, adminUrl: () => `${this.url}/admin` },
      functions,
      clock: this.#clock,
      workersPerFunction: options.workersPerFunction ?? 2,
      tokens: this.tokens,
      log: (line) => this.#logs.write(line),
    })
    this.faults = new Faults({
      abort: (transactionId) => this.documents.handle('database.abortTransaction', { transactionId }),
      jumpClock: (ms) => this.setClockOffset(this.#clock.offset() + ms),
      crash: () => process.kill(process.pid, 'SIGKILL'),
    })
  }

  /** Begins to listen, and to run timers. Throws when the port is taken. */
  async start(): Promise<this> {
    this.#server = await serve(this.options.port ?? 0, this.origins, routesOf(this))
    if (this.options.timers ?? true) this.timers.start()
    return this
  }

  get port(): number {
    return this.#server?.port ?? 0
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  readonly now = (): number => this.#clock.now()

  setClockOffset(ms: number) {
    this.#clock.setOffset(ms)
    this.timers.reschedule()
  }

  /** A call of a mini-program arrives with `userInfo` in its event, and WeChat remembers that the person was there. */
  async invoke(name: string, event: unknown, caller: Caller = {}): Promise<unknown> {
    const { openid, source = openid === undefined ? undefined : 'wx_client' } = caller
    if (openid === undefined || source !== 'wx_client') return this.#run(name, event, { ...caller, source })
    this.wechat.content.visited(openid)
    const userInfo = { appId: this.#appid, openId: openid }
    return this.#run(name, typeof event === 'object' ? { ...event, userInfo } : event, { openid, source })
  }

  async runTimer(functionName: string, triggerName: string): Promise<unknown> {
    return this.timers.runNow(functionName, triggerName)
  }

  redeploy(name: string) {
    this.runtime.redeploy(name)
  }

  logs(functionName?: string) {
    return this.#logs.of(functionName)
  }

  violations(): string[] {
    return [...this.runtime.violations]
  }

  async close() {
    this.timers.stop()
    this.wechat.close()
    await this.runtime.close()
    await this.#server?.close()
    await this.documents.close()
    this.#db.close()
  }

  async #run(name: string, event: unknown, caller: Caller): Promise<unknown> {
    return JSON.parse(await this.runtime.invoke(name, event, caller))
  }

  #warn(text: string) {
    this.#logs.write({ at: this.now(), function: 'documents', requestId: '', level: 'warn', text })
  }

  /** A message push. Its outcome is in the function's log; WeChat learns nothing more of it either. */
  #push() {
    const name = this.options.wechat?.eventsFunction
    if (!name) return undefined
    return async (event: Record<string, unknown>) => {
      await this.#run(name, event, { source: 'wx_unknown' }).catch(() => undefined)
    }
  }
}
