import type { Destination } from '@shared/screens'
import { useEffect } from 'react'
import { addressOf } from './navigate'

/** Keeps what the screen shows in its address, in place: reload, back and a copied link find it again. */
export function useAddress(to: Destination) {
  const address = addressOf(to)
  useEffect(() => {
    const { pathname, search } = window.location
    // Another screen may lie over this one: the address is that one's.
    const own = address.split('?')[0] === pathname
    if (own && address !== pathname + search) window.history.replaceState(window.history.state, '', address)
  }, [address])
}
