import { useSyncExternalStore } from 'react'

export { BROAD, DESKTOP } from './widths'

export function useMinWidth(px: number) {
  const query = `(min-width: ${px}px)`
  const subscribe = (changed: () => void) => {
    const list = window.matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
