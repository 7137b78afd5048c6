import { type Destination, pagePath, type ScreenName, tabs } from '@shared/screens'
import Taro from '@tarojs/taro'
import { type Given, there } from './there'

const tabNames: readonly ScreenName[] = tabs

/** Where a screen is: in WeChat the path for `navigateTo`, in a browser its address. */
export const addressOf = (to: Destination) => `/${pagePath(to)}`
export const href = <S extends ScreenName>(screen: S, ...given: Given<S>) => addressOf(there(screen, ...given))

/** The screen that a tap is opening: until it is there, a second tap would put it on twice. */
let opening: string | null = null

/** WeChat keeps ten pages on top of each other, and opens no more without a word. */
const MOST_PAGES = 10

/** Opens a screen; on the tenth, in its place. A tab page takes no parameters: WeChat drops them. */
export function open(to: Destination) {
  const url = addressOf(to)
  if (tabNames.includes(to.screen)) return void Taro.switchTab({ url })
  if (url === opening) return
  opening = url
  const full = Taro.getCurrentPages().length >= MOST_PAGES
  void (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })).finally(() => {
    opening = null
  })
}

export const go = <S extends ScreenName>(screen: S, ...given: Given<S>) => open(there(screen, ...given))

/**
 * Opens a screen in place of this one, so that going back does not return to it (a finished form).
 * @returns open as long as this screen is still there
 */
export function openInstead(to: Destination): Promise<unknown> {
  const url = addressOf(to)
  return tabNames.includes(to.screen) ? Taro.switchTab({ url }) : Taro.redirectTo({ url })
}

export const replace = <S extends ScreenName>(screen: S, ...given: Given<S>) => openInstead(there(screen, ...given))

/** Back over so many screens, to one that is known to lie below. */
export const backBy = (delta: number) => void Taro.navigateBack({ delta })

/** Back, or to this one when the screen was opened directly (a share card, a scanned code). */
export function backOr(otherwise: Destination) {
  if (Taro.getCurrentPages().length > 1) return void Taro.navigateBack()
  void openInstead(otherwise)
}

/** Back, or home. */
export const back = () => backOr(there('home'))
