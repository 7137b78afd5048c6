import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Whether somebody may be looking at this page: no other lies over it, and the app is in front. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}
