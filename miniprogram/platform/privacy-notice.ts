import Taro from '@tarojs/taro'
import { go } from './navigate'

const ours = () => go('privacy')

/** The text that the operator filed with WeChat, on WeChat's own page; ours where none is filed, or before base library 2.32.3. */
export function readPrivacyNotice() {
  if (Taro.openPrivacyContract) Taro.openPrivacyContract({ fail: ours })
  else ours()
}
