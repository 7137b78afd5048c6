import Taro from '@tarojs/taro'
import screens from '../screens.json'
import type { ScreenName } from './navigate'
import { type Params, query } from './query'

export type { ScreenName } from './navigate'
export type { Params } from './query'

export const href = (name: ScreenName, params?: Params) => `${screens[name].url}${query(params)}`

/** Tabs too are pushed, not switched: the browser's back button then returns to the tab before. */
export function go(name: ScreenName, params?: Params) {
  const url = href(name, params)
  // The address changes at once and the screen is fetched: until it is there, a second tap would put it on twice.
  if (url !== window.location.pathname + window.location.search) void Taro.navigateTo({ url })
}

export function replace(name: ScreenName, params?: Params): Promise<never> {
  void Taro.redirectTo({ url: href(name, params) })
  // Taro's promise is kept when the address has changed, long before the screen has.
  return new Promise(() => undefined)
}

export function back() {
  if (Taro.getCurrentPages().length > 1) return window.history.back()
  go('home')
}
