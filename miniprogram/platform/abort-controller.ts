type Listener = (event: { type: 'abort' }) => void

/** Only what TanStack Query asks of a signal; WeChat's runtime has none of it. */
class Signal {
  aborted = false
  reason: unknown
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of this.listeners) listener({ type: 'abort' })
    this.listeners.clear()
  }
}

/** Stands in for the missing global in the weapp build (config/index.ts provides it to every module that names it). */
export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = new Error('AbortError')) {
    this.signal.fire(reason)
  }
}
