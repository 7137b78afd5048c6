import { useContext, useEffect, useRef } from 'react'
import { Layer } from './layer'
import type { Keys } from './use-keys'

const typing = 'input, textarea, select, [contenteditable]'
/** Enter belongs to what is focused when that acts by itself; a chosen radio is left to the form, as in any form. */
const acting = 'a, button:not([role="radio"]), summary'

/** Single keys for what lies on top: a screen, or the dialog that shows them. They are off while someone types and with a modifier. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  latest.current = keys
  const layer = useContext(Layer)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as Element
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
      if (target.closest(typing) || document.querySelectorAll('dialog[open]').length !== layer) return
      if (event.key === 'Enter' && target.closest(acting)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [layer])
}
