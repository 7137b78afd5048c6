import { useEffect, useState } from 'react'
import { now } from './clock'

/** The time, again every `ms` milliseconds while the screen is there. */
export function useNow(ms: number) {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), ms)
    return () => clearInterval(timer)
  }, [ms])
  return at
}
