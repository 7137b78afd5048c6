import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LogLine } from '../types'

/** What a worker runs: it loads the function's bundle and then runs its invocations. */
export const INSIDE = path.join(__dirname, 'inside/main.cjs')

/** Fixed when the worker starts; `environment` is what every invocation finds in `process.env`. */
export interface WorkerSetup {
  entry: string
  exportName: string
  handler: string
  environment: Record<string, string>
  clock: SharedArrayBuffer
  memorySize: number
}

export interface PlainError {
  name: string
  message: string
  stack: string
}

/** One invocation on its way to a worker. `event` is JSON; `environment` exists in `process.env` only while it runs. */
export interface Invocation {
  event: string | undefined
  context: Record<string, unknown> & { request_id: string }
  environment: Record<string, string>
}

export type FromWorker =
  | { type: 'ready' }
  | { type: 'unloadable'; error: PlainError }
  | { type: 'result'; value: string }
  | { type: 'failed'; error: PlainError }
  | { type: 'log'; level: LogLine['level']; requestId: string; text: string }
  | { type: 'violation'; address: string }

/** How an invocation ended. `crashed` covers an uncaught error, an unhandled rejection and `process.exit`. */
export type Outcome =
  | { kind: 'result'; json: string }
  | { kind: 'failed'; error: PlainError }
  | { kind: 'unloadable'; error: PlainError }
  | { kind: 'crashed'; error: PlainError }
  | { kind: 'outOfMemory' }
  | { kind: 'stopped' }

export interface WorkerListener {
  log(level: LogLine['level'], requestId: string, text: string): void
  violation(address: string): void
}

/** One instance of a function, as SCF has it: its own thread, environment and heap; one invocation at a time. */
export class FunctionWorker {
  readonly #thread: Worker
  #settle: ((outcome: Outcome) => void) | undefined
  #end: Outcome | undefined
  #requestId = ''
  #loaded = () => {}
  /** Settles when the bundle is loaded or the worker is over. */
  readonly ready = new Promise<void>((resolve) => {
    this.#loaded = resolve
  })

  constructor(
    setup: WorkerSetup,
    readonly listener: WorkerListener,
  ) {
    this.#thread = new Worker(INSIDE, {
      env: setup.environment,
      execArgv: [],
      stdout: true,
      stderr: true,
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: setup.memorySize },
    })
    this.#thread.stdout.on('data', (chunk) => listener.log('log', this.#requestId, String(chunk).trimEnd()))
    this.#thread.stderr.on('data', (chunk) => listener.log('error', this.#requestId, String(chunk).trimEnd()))
    this.#thread.on('message', (message: FromWorker) => this.#onMessage(message))
    this.#thread.on('error', (error: Error & { code?: string }) => {
      const { name, message, stack = '' } = error
      this.#over(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { kind: 'outOfMemory' }
          : { kind: 'crashed', error: { name, message, stack } },
      )
    })
    this.#thread.on('exit', (code) =>
      this.#over({
        kind: 'crashed',
        error: { name: 'Error', message: `function exited with code ${code}`, stack: '' },
      }),
    )
  }

  /** True once the thread has ended or could not load its bundle: it takes no further invocation. */
  get over() {
    return this.#end !== undefined
  }

  run(invocation: Invocation): Promise<Outcome> {
    if (this.#end) return Promise.resolve(this.#end)
    this.#requestId = invocation.context.request_id
    return new Promise((resolve) => {
      this.#settle = resolve
      this.#thread.postMessage(invocation)
    })
  }

  async stop(): Promise<void> {
    this.#over({ kind: 'stopped' })
    await this.#thread.terminate()
  }

  #onMessage(message: FromWorker) {
    if (message.type === 'log') this.listener.log(message.level, message.requestId, message.text)
    else if (message.type === 'violation') this.listener.violation(message.address)
    else if (message.type === 'result') this.#finish({ kind: 'result', json: message.value })
    else if (message.type === 'failed') this.#finish({ kind: 'failed', error: message.error })
    else if (message.type === 'ready') this.#loaded()
    else if (message.type === 'unloadable') {
      this.#over({ kind: 'unloadable', error: message.error })
      void this.#thread.terminate()
    }
  }

  #finish(outcome: Outcome) {
    const settle = this.#settle
    this.#settle = undefined
    settle?.(outcome)
  }

  #over(outcome: Outcome) {
    this.#end ??= outcome
    this.#loaded()
    this.#finish(this.#end)
  }
}
