import { useRef, useState } from 'react'
import { keep, kept } from '@/platform/storage'

/**
 * What a person has filled in so far, kept on the device at every change and there again after a crash or a lost network.
 * @param name where it is kept, `complaint:<carrier>`
 * @returns the draft, a function that changes some of it, and one that forgets it once it was sent
 */
export function useDraft<T extends object>(name: string, blank: T) {
  const key = `draft:${name}`
  const [draft, setDraft] = useState<T>(() => ({ ...blank, ...kept<T>(key) }))
  const latest = useRef(draft)
  const becomes = (after: T, stored: T | null) => {
    latest.current = after
    // Stored first: an undo may come when the screen has been left.
    keep(key, stored)
    setDraft(after)
  }
  const change = (part: Partial<T>) => {
    const after = { ...latest.current, ...part }
    becomes(after, after)
  }
  const forget = () => becomes(blank, null)
  return [draft, change, forget] as const
}
