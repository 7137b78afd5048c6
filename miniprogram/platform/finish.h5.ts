import type { Destination, ScreenName } from '@shared/screens'
import Taro from '@tarojs/taro'
import { pagesOnTop } from './flow'
import { openInstead } from './navigate.h5'

const FRAME_MS = 16
/** A browser may refuse to go back; the flow's first page is then the one that is replaced. */
const PATIENCE_MS = 2000

/** Taro tells that it goes back long before it has: the pages are gone when it no longer counts them. */
const until = (left: number) =>
  new Promise<void>((resolve) => {
    const end = Date.now() + PATIENCE_MS
    const look = () => {
      if (Taro.getCurrentPages().length <= left || Date.now() > end) resolve()
      else setTimeout(look, FRAME_MS)
    }
    look()
  })

export async function finish(to: Destination, flow: readonly ScreenName[]): Promise<unknown> {
  const pages = Taro.getCurrentPages()
  const deep = pagesOnTop(
    pages.map(({ route }) => route ?? ''),
    flow,
  )
  if (deep > 1) {
    window.history.go(1 - deep)
    await until(pages.length - deep + 1)
  }
  return openInstead(to)
}
