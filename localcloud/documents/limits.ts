/** What may be given to one request, so that nobody waits for somebody else's. */
export type Limits = {
  /** Threads for requests that may take long. */
  threads: number
  /** ms after which such a request is refused with DATABASE_TIMEOUT. The SDK gives up after 15 s. */
  request: number
  /** MB of JavaScript heap of a thread. A request that needs more fails alone. */
  heap: number
  /** The same for a statement of a transaction, which cannot leave the main thread: its snapshot and its own writes are there. */
  statement: number
}

export const LIMITS: Limits = { threads: 4, request: 10_000, heap: 1024, statement: 1_000 }

/** Documents and index entries that a request may look at on the main thread, a few milliseconds' worth. */
export const SMALL = 1_000
