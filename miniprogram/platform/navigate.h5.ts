import Taro from '@tarojs/taro'
import screens from '../screens.json'
import type { ScreenName } from './navigate'
import { type Params, query } from './query'

export type { ScreenName } from './navigate'
export type { Params } from './query'

export const href = (name: ScreenName, params?: Params) => `${screens[name].url}${query(params)}`

/** Tabs too are pushed, not switched: the browser's back button then returns to the tab before. */
export const go = (name: ScreenName, params?: Params) => void Taro.navigateTo({ url: href(name, params) })

export const replace = (name: ScreenName, params?: Params) => void Taro.redirectTo({ url: href(name, params) })

export function back() {
  if (Taro.getCurrentPages().length > 1) return window.history.back()
  go('home')
}
