import type { Body } from './body'

/** Where a request stands: it has arrived; it waits for a transaction to release a document; its effect is on disk and its answer is not yet out. */
export type Point = 'received' | 'waiting' | 'done'

/**
 * What a simulation may replace. Production passes none of it.
 * `step` is awaited at each point, so a scheduler can order concurrent requests; throwing there injects a fault: at `received` nothing has
 * happened yet, at `done` the write is durable and only the answer is lost. `body` is the request as it came and says whose it is.
 */
export type Seam = {
  step?: (point: Point, action: string, body: Body) => void | Promise<void>
  /** Resolves after so many ms of the clock behind `now`. */
  sleep?: (ms: number) => Promise<void>
  /** A new document or transaction id. */
  id?: () => string
  /** In [0, 1), for `$sample`. */
  random?: () => number
}
