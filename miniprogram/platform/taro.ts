import Taro from '@tarojs/api'
import { hooks } from '@tarojs/runtime'

/**
 * What `@tarojs/taro` is in the WeChat build (config/index.ts). The package itself is CommonJS: it takes Taro's runtime whole,
 * and none of it can be left out. A hook that a screen starts to use
 * is added here; the build warns when one is missing.
 */
if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', Taro)

export default Taro
export const {
  initPxTransform,
  useDidHide,
  useDidShow,
  useLaunch,
  usePageNotFound,
  useReachBottom,
  useRouter,
  useShareAppMessage,
} = Taro
