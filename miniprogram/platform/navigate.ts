import Taro from '@tarojs/taro'
import screens from '../screens.json'
import { type Params, query } from './query'

export type { Params } from './query'
export type ScreenName = keyof typeof screens

const tabs: ScreenName[] = ['home', 'find', 'messages', 'me']

/** Where a screen is: in WeChat the path for `navigateTo` and share cards, in a browser its address. */
export const href = (name: ScreenName, params?: Params) => `/${screens[name].page}${query(params)}`

/** Opens a screen. A tab page takes no parameters: WeChat drops them. */
export function go(name: ScreenName, params?: Params) {
  if (tabs.includes(name)) return void Taro.switchTab({ url: href(name) })
  void Taro.navigateTo({ url: href(name, params) })
}

/** Replaces this screen, so that going back does not return to it (a finished form). */
export function replace(name: ScreenName, params?: Params) {
  if (tabs.includes(name)) return go(name)
  void Taro.redirectTo({ url: href(name, params) })
}

/** Back, or home when this screen was opened directly (a share card, a scanned code). */
export function back() {
  if (Taro.getCurrentPages().length > 1) return void Taro.navigateBack()
  go('home')
}
