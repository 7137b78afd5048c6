import { useEffect, useState } from 'react'

/** How long somebody pauses who has typed what they meant. */
const PAUSE_MS = 300

/** A text as it is being typed, handed on once the person pauses. */
export function useSettled(text: string, onSettled: (text: string) => void) {
  const [typed, setTyped] = useState(text)
  // It was changed elsewhere: cleared, or shown as the address has it.
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => onSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return [typed, setTyped] as const
}
