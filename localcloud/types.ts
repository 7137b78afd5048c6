import type { Cost, Documents } from './documents/index'
import type { IndexDeclaration } from './documents/indexes'
import type { Limits } from './documents/limits'
import type { Seam } from './documents/seam'
import type { Faults } from './faults'
import type { StorageRule } from './storage/rules'
import type { Storage } from './storage/storage'
import type { WeChat } from './wechat/wechat'

export type { Cost, Limits }

/** A timer as `cloudbaserc.json` declares it. `config` is 7-field cron in Beijing time: second minute hour day month weekday year. */
export interface TimerConfig {
  name: string
  type: 'timer'
  config: string
}

/** A function as `cloudbaserc.json` declares it, plus the permissions of its `config.json`. */
export interface FunctionConfig {
  name: string
  /** Folder of the built CommonJS bundle, absolute or relative to the working directory. */
  dir: string
  /** `file.export`, e.g. `index.main`. */
  handler: string
  /** Seconds, 1–60. */
  timeout: number
  /** MB of JavaScript heap. */
  memorySize: number
  envVariables?: Record<string, string>
  triggers?: TimerConfig[]
  /** WeChat open APIs it may call (`permissions.openapi` of its `config.json`); others answer -604101. */
  permissions?: string[]
}

/** `source` is what WeChat calls SOURCE: who made the platform run this function. */
export type CallSource = 'wx_client' | 'wx_trigger' | 'wx_http' | 'http' | 'scf' | (string & {})

/** On whose behalf an invocation runs. Nothing here can be set by the event. */
export interface Caller {
  openid?: string
  source?: CallSource
}

export interface LogLine {
  /** Milliseconds of the cloud's clock. */
  at: number
  function: string
  requestId: string
  level: 'debug' | 'info' | 'log' | 'warn' | 'error' | 'system'
  text: string
}

export interface LocalCloudOptions {
  /** Everything durable lives here: documents, stored files, sent messages. */
  dataDir: string
  env: string
  /** 0 or absent: any free port. */
  port?: number
  collections: string[]
  indexes: IndexDeclaration[]
  functions: FunctionConfig[]
  /** A request whose path is `path` or below it runs `function`; the longest path wins. */
  httpAccess: { path: string; function: string }[]
  /** Who but an administrator may read and write which files; default: who uploaded it. */
  storageRules?: StorageRule[]
  /** Folder served to every other GET, as static website hosting does. */
  hosting?: string
  /** Default 2. Each runs one invocation at a time, as an SCF instance does. */
  workersPerFunction?: number
  /** Milliseconds added to real time; the clock runs on. It starts no earlier than it had come on this data folder. */
  clockOffset?: number
  /** `eventsFunction` receives message pushes, such as the outcome of a media check. */
  wechat?: { appid: string; eventsFunction?: string }
  /** Default true. False leaves timers to `runTimer`. */
  timers?: boolean
  onLog?: (line: LogLine) => void
  /** How long one request for documents may take, and in how many threads. */
  limits?: Partial<Limits>
  /** Told what every answered read and write of documents took. */
  onRead?: (cost: Cost) => void
  /** What a simulation replaces of the document database, and the time that it reads. Reads then run in this thread, one by one. */
  seam?: Seam & { now?: () => number }
}

export interface LocalCloud {
  url: string
  port: number
  /** Milliseconds of the cloud's clock. */
  now(): number
  setClockOffset(ms: number): void
  /** Whose pages may write to this cloud besides its own: of a server in front of it, as `http://127.0.0.1:8787`. */
  origins: Set<string>
  documents: Documents
  /** Told from now on what every answered read and write of documents took; replaces the option of this name. */
  onRead?: (cost: Cost) => void
  storage: Storage
  wechat: WeChat
  /** Faults on demand, for every call of the server SDKs. */
  faults: Faults
  /** As WeChat's gateway would call it for that user. Throws `CloudError` as the platform would answer. */
  invoke(name: string, event: unknown, as?: Caller): Promise<unknown>
  /** Runs one timer now, after any run of it that is still going. */
  runTimer(functionName: string, triggerName: string): Promise<unknown>
  /** Fresh workers: the next invocation loads the bundle anew. A rebuilt bundle is noticed by itself. */
  redeploy(name: string): void
  logs(functionName?: string): LogLine[]
  /** `host:port` of every connection off this machine that a function attempted (and was refused). */
  violations(): string[]
  close(): Promise<void>
}
