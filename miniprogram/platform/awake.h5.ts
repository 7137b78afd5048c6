import { useEffect } from 'react'

export function useKeptAwake(on: boolean) {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return
    // Refused on a low battery; then the screen dims as usual.
    const lock = navigator.wakeLock.request('screen').catch(() => null)
    return () => void lock.then((held) => held?.release())
  }, [on])
}
