import { useEffect, useState } from 'react'
import { now, onClockSet } from './clock'

/** The time, again every `ms` milliseconds while the screen is there, and when it turns out that the device's clock is off. */
export function useNow(ms: number) {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const look = () => setAt(now())
    const timer = setInterval(look, ms)
    const stop = onClockSet(look)
    look()
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [ms])
  return at
}
