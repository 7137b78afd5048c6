import Taro from '@tarojs/taro'
import screens from '../screens.json'
import { type Params, query } from './query'

export type { Params } from './query'
export type ScreenName = keyof typeof screens

const tabs: ScreenName[] = ['home', 'find', 'messages', 'me']

/** Where a screen is: in WeChat the path for `navigateTo` and share cards, in a browser its address. */
export const href = (name: ScreenName, params?: Params) => `/${screens[name].page}${query(params)}`

/** The screen that a tap is opening: until it is there, a second tap would put it on twice. */
let opening: string | null = null

/** Opens a screen. A tab page takes no parameters: WeChat drops them. */
export function go(name: ScreenName, params?: Params) {
  if (tabs.includes(name)) return void Taro.switchTab({ url: href(name) })
  const url = href(name, params)
  if (url === opening) return
  opening = url
  void Taro.navigateTo({ url }).finally(() => {
    opening = null
  })
}

/**
 * Replaces this screen, so that going back does not return to it (a finished form).
 * @returns open as long as this screen is still there
 */
export function replace(name: ScreenName, params?: Params): Promise<unknown> {
  return tabs.includes(name) ? Taro.switchTab({ url: href(name) }) : Taro.redirectTo({ url: href(name, params) })
}

/** Back, or home when this screen was opened directly (a share card, a scanned code). */
export function back() {
  if (Taro.getCurrentPages().length > 1) return void Taro.navigateBack()
  go('home')
}
