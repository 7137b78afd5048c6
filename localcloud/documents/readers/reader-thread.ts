import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { failed } from '../refusals'
import type { FromThread, Question, ThreadData } from './messages'

/** One reader thread, as the main thread sees it. It does not keep the process alive. */
export class ReaderThread {
  readonly #worker: Worker
  /** Has it loaded what it needs? It may be asked before. */
  ready = false

  constructor(
    workerData: ThreadData,
    heap: number,
    on: { said: (message: FromThread) => void; lost: (error: Error) => void },
  ) {
    this.#worker = new Worker(path.join(__dirname, 'main.cjs'), {
      workerData,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heap },
    })
    this.#worker.unref()
    this.#worker.on('message', (message: FromThread) => {
      this.ready = true
      on.said(message)
    })
    this.#worker.on('error', (error: NodeJS.ErrnoException) =>
      on.lost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? failed('the request needs too much memory') : error),
    )
    this.#worker.on('exit', () => on.lost(new Error('a reader thread has ended')))
  }

  ask(question: Question): void {
    this.#worker.postMessage(question)
  }

  /** Wherever it is, in a regular expression, too. */
  end(): Promise<unknown> {
    return this.#worker.terminate()
  }
}
