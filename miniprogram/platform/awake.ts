import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Keeps the screen lit while a code is to be shown. */
export function useKeptAwake(on: boolean) {
  useEffect(() => {
    if (!on) return
    void Taro.setKeepScreenOn({ keepScreenOn: true })
    return () => void Taro.setKeepScreenOn({ keepScreenOn: false })
  }, [on])
}
