import { LostConnection, type Seam } from '../../localcloud'

/** A step that waits for the scheduler. `key` says whose it is and what it does, the same in both ways of running. */
export interface Held {
  key: string
  attempt: string
  point: string
  transactionId: string | undefined
  release: () => void
  fail: (error: Error) => void
}

/** The fields of a request that say what it asks; the rest is the SDK's envelope. */
const ASKED = [
  'collectionName',
  'query',
  'order',
  'offset',
  'limit',
  'data',
  'multi',
  'merge',
  'upsert',
  'stages',
  'transactionId',
]

/**
 * Holds every step of every caller until a scheduler lets it go. An attempt (one run of a function for one call) is told by the
 * session token that its SDK sends along; requests without one are the simulation's own and pass.
 */
export class Gate {
  #held: Held[] = []
  /** Attempts whose write waits inside the database for a lock. */
  readonly #waiting = new Set<string>()
  readonly #over = new Set<string>()
  #changed = () => {}

  readonly step: NonNullable<Seam['step']> = (point, action, body) => {
    const attempt = body.sessionToken
    if (typeof attempt !== 'string') return
    if (point === 'waiting') {
      this.#waiting.add(attempt)
      this.#changed()
      return
    }
    const asked = ASKED.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]]]))
    const what = `${action} ${JSON.stringify(Object.fromEntries(asked))}`
    return this.hold(attempt, point, what, String(body.transactionId ?? '') || undefined)
  }

  /** Resolves when the scheduler releases it; whatever a dead attempt still asks for is refused. */
  async hold(attempt: string, point: string, what: string, transactionId?: string): Promise<void> {
    this.#waiting.delete(attempt)
    if (this.#over.has(attempt)) throw new LostConnection()
    await new Promise<void>((release, fail) => {
      this.#held.push({ key: `${attempt} ${point} ${what}`, attempt, point, transactionId, release, fail })
      this.#changed()
    })
  }

  /** The attempt has answered, or died with whatever it had under way. */
  end(attempt: string): void {
    this.#over.add(attempt)
    this.#waiting.delete(attempt)
    for (const { key } of this.#held.filter((held) => held.attempt === attempt))
      this.take(key).fail(new LostConnection())
    this.#changed()
  }

  held(): Held[] {
    return [...this.#held].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  }

  take(key: string): Held {
    const at = this.#held.findIndex((held) => held.key === key)
    const [taken] = this.#held.splice(at, 1)
    if (at < 0 || !taken) throw new Error(`nothing waits at ${key}`)
    return taken
  }

  /** Where everybody stands: equal in both ways exactly when the same steps wait and the same attempts have ended. */
  picture(): string[] {
    return [
      ...this.held().map(({ key }) => key),
      ...[...this.#waiting].sort().map((attempt) => `${attempt} waits`),
      ...[...this.#over].sort().map((attempt) => `${attempt} is over`),
    ]
  }

  /** Resolves with true when everybody stands as in `picture`, with false when that has not come about after so many real ms. */
  async comesTo(picture: string[], ms: number): Promise<boolean> {
    const wanted = picture.join('\n')
    const isThere = () => this.picture().join('\n') === wanted
    let timer: NodeJS.Timeout | undefined
    const came = new Promise<boolean>((resolve) => {
      this.#changed = () => isThere() && resolve(true)
      timer = setTimeout(() => resolve(false), ms)
      this.#changed()
    })
    const answer = await came
    clearTimeout(timer)
    this.#changed = () => {}
    return answer
  }
}
