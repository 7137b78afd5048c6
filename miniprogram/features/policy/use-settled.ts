import { useEffect, useState } from 'react'

/** A word is typed in less: nobody wants to know what its first stroke finds. */
const PAUSE_MS = 300

/** What was typed, once the typing pauses; the first of it at once. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
