import { useEffect, useRef } from 'react'
import type { Keys } from './use-keys'

const typing = 'input, textarea, select, [contenteditable]'
/** Enter belongs to what is focused when that acts by itself; a chosen radio is left to the form, as in any form. */
const acting = 'a, button:not([role="radio"]), summary'

/** Single keys for the screen that shows. They are off while someone types, with a modifier, and under a dialog. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as Element
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
      if (target.closest(typing) || document.querySelector('dialog[open]')) return
      if (event.key === 'Enter' && target.closest(acting)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
