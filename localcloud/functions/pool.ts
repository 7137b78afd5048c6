import { FunctionWorker, type Invocation, type Outcome, type WorkerListener, type WorkerSetup } from './worker'

/** SCF's default limit for loading a bundle; separate from the function's own timeout. */
const LOAD_LIMIT_MS = 65_000

export type PoolOutcome = Outcome | { kind: 'timeout' }

/** The instances of one function: reused warm, started cold up to a limit, beyond it invocations queue. */
export class WorkerPool {
  readonly #idle: FunctionWorker[] = []
  readonly #all = new Set<FunctionWorker>()
  readonly #waiting: ((worker: FunctionWorker) => void)[] = []
  #current = new WeakSet<FunctionWorker>()

  constructor(
    readonly options: {
      setup: () => WorkerSetup
      listener: WorkerListener
      size: number
      timeoutMs: number
    },
  ) {}

  async run(invocation: Invocation): Promise<PoolOutcome> {
    const worker = await this.#take()
    const loaded = await within(LOAD_LIMIT_MS, worker.ready)
    const outcome = loaded === timedOut ? loaded : await within(this.options.timeoutMs, worker.run(invocation))
    if (outcome === timedOut) await worker.stop()
    this.#release(worker)
    return outcome === timedOut ? { kind: 'timeout' } : outcome
  }

  /** The next invocations load the bundle anew; running ones finish on the old one. */
  redeploy() {
    this.#current = new WeakSet()
    for (const worker of this.#idle.splice(0)) this.#discard(worker)
  }

  async close() {
    await Promise.all([...this.#all].map((worker) => worker.stop()))
  }

  #take(): Promise<FunctionWorker> {
    const idle = this.#idle.pop()
    if (idle) return Promise.resolve(idle)
    if (this.#all.size < this.options.size) return Promise.resolve(this.#start())
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #start(): FunctionWorker {
    const worker = new FunctionWorker(this.options.setup(), this.options.listener)
    this.#all.add(worker)
    this.#current.add(worker)
    return worker
  }

  #release(worker: FunctionWorker) {
    const usable = !worker.over && this.#current.has(worker)
    if (!usable) this.#discard(worker)
    const next = this.#waiting.shift()
    if (next) next(usable ? worker : this.#start())
    else if (usable) this.#idle.push(worker)
  }

  #discard(worker: FunctionWorker) {
    this.#all.delete(worker)
    void worker.stop()
  }
}

const timedOut = Symbol('timed out')

/** The promise's value, or `timedOut` after `ms` of real time. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | typeof timedOut> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, timedOut)
    void promise.then((value) => {
      clearTimeout(timer)
      resolve(value)
    })
  })
}
