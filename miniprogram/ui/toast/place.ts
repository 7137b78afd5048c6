import { createContext, useCallback, useState } from 'react'

/** Told by each bottom bar of a screen when it comes (1) and goes (−1): what was just done is said above it. */
export const Bars = createContext<(change: 1 | -1) => void>(() => undefined)

/** How many bottom bars a screen has now; it says what was done itself while it has none. */
export function useBars() {
  const [bars, setBars] = useState(0)
  const count = useCallback((change: 1 | -1) => setBars((before) => before + change), [])
  return [bars, count] as const
}
