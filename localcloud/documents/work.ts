import { type Outcome, run, type Scope } from './actions'
import { type Body, text } from './body'
import { bounded } from './bounded'
import { type Limits, SMALL } from './limits'
import { type Answer, unwire } from './readers/messages'
import { Readers } from './readers/readers'
import { isTame } from './readers/tame'
import type { Store } from './store/store'
import { TooMuch, View } from './view'

/** What a request asks of the server around it. */
type Around = Pick<Scope, 'newId' | 'random'> & { now: () => number }

/**
 * Works out what requests come to. What is known to be short is worked out at once; anything else in a reader thread, or, in a transaction,
 * within a time limit. Without limits everything is worked out at once, for as long as it takes.
 */
export class Work {
  private readonly readers: Readers | undefined

  constructor(
    private readonly store: Store,
    private readonly around: Around,
    private readonly limits: Limits | undefined,
  ) {
    this.readers = limits && new Readers({ file: store.file }, limits)
  }

  /** Undefined when it may take long. */
  atOnce(action: string, body: Body, view = new View(this.store.reader)): Outcome | undefined {
    if (!this.limits) return this.run(view, action, body)
    if (!isTame(body)) return undefined
    view.allow(SMALL)
    try {
      return this.run(view, action, body)
    } catch (error) {
      if (error instanceof TooMuch) return undefined
      throw error
    }
  }

  /** What `atOnce` leaves, as of some moment after the call. */
  async apart(action: string, body: Body): Promise<Answer> {
    if (!this.readers) throw new Error('there are no reader threads')
    return this.readers.ask({ action, body, now: this.around.now() })
  }

  /** Makes an answer of `apart` true of the present; undefined when a document has changed meanwhile. */
  current(body: Body, answer: Answer): Outcome | undefined {
    const changes = unwire(answer.changes, this.collectionOf(body), this.store.reader)
    return changes && { ...answer, changes }
  }

  /** What a transaction's statement comes to; it cannot leave this thread. */
  statement(view: View, action: string, body: Body): Outcome {
    const outcome = this.atOnce(action, body, view)
    if (outcome || !this.limits) return outcome ?? this.run(view, action, body)
    view.allow(Number.POSITIVE_INFINITY)
    return bounded(this.limits.statement, () => this.run(view, action, body))
  }

  private run(view: View, action: string, body: Body): Outcome {
    const { store, around } = this
    const scope = { ...around, view, catalog: store.catalog, collection: this.collectionOf(body), now: around.now() }
    return run(scope, action, body)
  }

  /** Resolves when no reader thread runs any more. */
  async close(): Promise<void> {
    await this.readers?.close()
  }

  private collectionOf(body: Body) {
    return this.store.catalog.get(text(body, 'collectionName'))
  }
}
