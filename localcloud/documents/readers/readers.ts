import { CloudError } from '../../errors'
import type { Limits } from '../limits'
import { timeout } from '../refusals'
import type { Answer, FromThread, Question, ThreadData } from './messages'
import { ReaderThread } from './reader-thread'

type Job = {
  question: Question
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
  timer?: NodeJS.Timeout
}

const closed = () => new Error('the database has been closed')

/**
 * Threads that read the same file, for what may take long: it stops nobody else. They are started when they are needed. A question that is
 * not answered in time is refused with DATABASE_TIMEOUT, and its thread is replaced.
 */
export class Readers {
  readonly #idle: ReaderThread[] = []
  readonly #busy = new Map<ReaderThread, Job>()
  readonly #waiting: Job[] = []
  readonly #ending = new Set<Promise<unknown>>()
  #closed = false

  constructor(
    private readonly data: ThreadData,
    private readonly limits: Limits,
  ) {}

  ask(question: Question): Promise<Answer> {
    if (this.#closed) return Promise.reject(closed())
    return new Promise((resolve, reject) => {
      const job: Job = { question, resolve, reject }
      this.#waiting.push(job)
      this.#time(job)
      this.#next()
    })
  }

  /** Resolves when no thread runs any more. Open questions fail. */
  async close(): Promise<void> {
    this.#closed = true
    for (const job of [...this.#waiting.splice(0), ...this.#busy.values()]) {
      clearTimeout(job.timer)
      job.reject(closed())
    }
    for (const thread of [...this.#idle.splice(0), ...this.#busy.keys()]) this.#end(thread)
    this.#busy.clear()
    await Promise.all(this.#ending)
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    const thread = this.#idle.pop() ?? (this.#busy.size < this.limits.threads ? this.#start() : undefined)
    const job = thread && this.#waiting.shift()
    if (!job) return
    this.#busy.set(thread, job)
    // A thread's start is not the question's fault.
    if (!thread.ready) clearTimeout(job.timer)
    thread.ask(job.question)
  }

  #start(): ReaderThread {
    const thread = new ReaderThread(this.data, this.limits.heap, {
      said: (message) => this.#hear(thread, message),
      lost: (error) => this.#lose(thread, error),
    })
    return thread
  }

  #hear(thread: ReaderThread, message: FromThread): void {
    const job = this.#busy.get(thread)
    if (!job) return
    if (message.kind === 'ready') {
      this.#time(job)
      return
    }
    clearTimeout(job.timer)
    if (message.kind === 'answer') job.resolve(message.answer)
    else if (message.kind === 'refusal') job.reject(new CloudError(message.code, message.message))
    else job.reject(new Error(message.message))
    this.#busy.delete(thread)
    this.#idle.push(thread)
    this.#next()
  }

  /** It ended by itself: out of memory, most likely. */
  #lose(thread: ReaderThread, error: Error): void {
    const idle = this.#idle.indexOf(thread)
    if (idle >= 0) this.#idle.splice(idle, 1)
    const job = this.#busy.get(thread)
    clearTimeout(job?.timer)
    job?.reject(error)
    this.#busy.delete(thread)
    this.#next()
  }

  #time(job: Job): void {
    clearTimeout(job.timer)
    job.timer = setTimeout(() => this.#giveUp(job), this.limits.request)
  }

  #giveUp(job: Job): void {
    const [thread] = [...this.#busy].find(([, other]) => other === job) ?? []
    if (thread) {
      this.#busy.delete(thread)
      this.#end(thread)
      this.#idle.push(this.#start())
    } else this.#waiting.splice(this.#waiting.indexOf(job), 1)
    job.reject(timeout(this.limits.request))
    this.#next()
  }

  #end(thread: ReaderThread): void {
    const ended = thread.end().finally(() => this.#ending.delete(ended))
    this.#ending.add(ended)
  }
}
