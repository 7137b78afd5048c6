import Taro from '@tarojs/taro'
import { useState } from 'react'

export { BROAD, DESKTOP } from './widths'

/** Whether the window is at least `px` wide. A phone's does not change while a screen is shown. */
export function useMinWidth(px: number) {
  const [wide] = useState(() => Taro.getWindowInfo().windowWidth >= px)
  return wide
}
