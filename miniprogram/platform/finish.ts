import type { Destination, ScreenName } from '@shared/screens'
import Taro from '@tarojs/taro'
import { pagesOnTop } from './flow'
import { openInstead } from './navigate'

/**
 * Opens what a finished flow led to in place of all its pages: going back from it leads to where the flow was entered, and never into it.
 * @returns open as long as the flow is still there
 */
export async function finish(to: Destination, flow: readonly ScreenName[]): Promise<unknown> {
  const deep = pagesOnTop(
    Taro.getCurrentPages().map(({ route }) => route ?? ''),
    flow,
  )
  if (deep > 1) await Taro.navigateBack({ delta: deep - 1 })
  return openInstead(to)
}
