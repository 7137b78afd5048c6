import { type Destination, type ScreenName, screens } from '@shared/screens'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { addressOf } from './navigate'

export function addressed(names: readonly ScreenName[]): Partial<Record<string, string>> {
  const { pathname, search } = window.location
  return names.some((name) => screens[name].url === pathname) ? Object.fromEntries(new URLSearchParams(search)) : {}
}

const here = () => window.location.pathname + window.location.search

/**
 * Keeps what the screen shows in its address: a reload, a link and the way back find it again. The entry is replaced, not added: the
 * way back leads out of the screen.
 * @param adopt takes over what the address says, where it was not this screen that wrote it; without it the screen has read its
 * parameters, and what it shows counts
 */
export function useAddress(to: Destination, adopt?: () => void) {
  const address = addressOf(to)
  const written = useRef<string>()
  const write = () => {
    // While another screen lies on top the address is that one's.
    if (window.location.pathname !== screens[to.screen].url) return
    if (here() !== address) window.history.replaceState(window.history.state, '', address)
    written.current = address
  }
  useDidShow(() => {
    if (!adopt || window.location.search === '' || here() === written.current) return write()
    written.current = here()
    adopt()
  })
  const latest = useRef(write)
  latest.current = write
  const adopts = adopt !== undefined
  useEffect(() => {
    // Before a screen that adopts shows for the first time it is not known whose word counts.
    if (address && (!adopts || written.current !== undefined)) latest.current()
  }, [address, adopts])
}
