import { destination, type ScreenName, type ScreenParameters, screens } from '@shared/screens'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { addressOf } from './navigate'

export function addressed(names: readonly ScreenName[]): Partial<Record<string, string>> {
  const { pathname, search } = window.location
  return names.some((name) => screens[name].url === pathname) ? Object.fromEntries(new URLSearchParams(search)) : {}
}

const here = () => window.location.pathname + window.location.search

/**
 * A reload, a link and the way back find what was shown. The entry is replaced, not added: the way back leads out of the screen.
 * @param adopt takes over what the address says, where it was not this screen that wrote it
 */
export function useAskedAddress<S extends ScreenName>(screen: S, shown: ScreenParameters<S>, adopt: () => void) {
  const address = addressOf(destination(screen, shown))
  const written = useRef<string>()
  const write = () => {
    // While another screen lies on top the address is that one's.
    if (window.location.pathname !== screens[screen].url) return
    if (here() !== address) window.history.replaceState(window.history.state, '', address)
    written.current = address
  }
  useDidShow(() => {
    if (window.location.search === '' || here() === written.current) return write()
    written.current = here()
    adopt()
  })
  const latest = useRef(write)
  latest.current = write
  useEffect(() => {
    // Before the screen shows for the first time it is not known whose word counts.
    if (written.current !== undefined && address) latest.current()
  }, [address])
}
