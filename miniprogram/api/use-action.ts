import { useRef, useState } from 'react'
import { newId } from '@/platform/id'
import { keep, kept } from '@/platform/storage'
import { worthRetrying } from '../platform/envelope'
import { type Intent, intentFor } from './intent'
import { persist } from './persist'

type Content<I> = Omit<I, 'requestId'>

export interface Action<I> {
  run: (input: Content<I>) => void
  busy: boolean
  /** What went wrong the last time; null while it runs and once it is done. */
  error: unknown
  /** Tries exactly the same again. Safe: it carries the same requestId. */
  retry: () => void
  dismiss: () => void
}

/**
 * One thing a person does that writes. A second tap while it runs does nothing. Its requestId is kept on the device until
 * the outcome is known, so that a retry, even after the app was closed, does not act twice.
 * @param name where the intent is kept, `booking/book:<slot>`
 * @param onDone shows what was done; while a promise of it is open the action is busy, so that a late tap does not do it again
 */
export function useAction<I extends { requestId: string }, O>(
  name: string,
  operation: (input: I) => Promise<O>,
  onDone: (output: O) => unknown,
): Action<I> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const running = useRef(false)
  const last = useRef<Content<I> | null>(null)
  const key = `intent:${name}`

  const run = (input: Content<I>) => {
    if (running.current) return
    running.current = true
    last.current = input
    setBusy(true)
    setError(null)
    const intent = intentFor(kept<Intent>(key), input, newId)
    keep(key, intent)
    persist(() => operation({ ...input, requestId: intent.requestId } as I))
      .then(
        (output) => {
          keep(key, null)
          return onDone(output)
        },
        (failure: unknown) => {
          if (!worthRetrying(failure)) keep(key, null)
          setError(failure)
        },
      )
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }
  const retry = () => {
    if (last.current) run(last.current)
  }
  return { run, busy, error, retry, dismiss: () => setError(null) }
}
