import { type Destination, query, type ScreenName, screens, tabs } from '@shared/screens'
import Taro from '@tarojs/taro'
import { expected } from './coming.h5'
import { type Given, there } from './there'

const tabNames: readonly ScreenName[] = tabs

export const addressOf = ({ screen, parameters }: Destination) => `${screens[screen].url}${query(parameters)}`
export const href = <S extends ScreenName>(screen: S, ...given: Given<S>) => addressOf(there(screen, ...given))

/** Tabs too are pushed, not switched: the browser's back button then returns to the tab before. */
export function open(to: Destination) {
  const url = addressOf(to)
  // The tab that shows goes on showing what was looked for there.
  if (tabNames.includes(to.screen) && url === window.location.pathname) return
  // Until it is there, a second tap would put it on twice.
  if (url === window.location.pathname + window.location.search) return
  expected()
  void Taro.navigateTo({ url })
}

export const go = <S extends ScreenName>(screen: S, ...given: Given<S>) => open(there(screen, ...given))

export function openInstead(to: Destination): Promise<never> {
  expected()
  void Taro.redirectTo({ url: addressOf(to) })
  // Taro's promise is kept when the address has changed, long before the screen has.
  return new Promise(() => undefined)
}

export const replace = <S extends ScreenName>(screen: S, ...given: Given<S>) => openInstead(there(screen, ...given))

/** Back over so many screens, to one that is known to lie below. */
export const backBy = (delta: number) => window.history.go(-delta)

export function backOr(otherwise: Destination) {
  if (Taro.getCurrentPages().length > 1) return window.history.back()
  void openInstead(otherwise)
}

export const back = () => backOr(there('home'))
