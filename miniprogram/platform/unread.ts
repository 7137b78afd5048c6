import Taro from '@tarojs/taro'
import { createStore } from './store'

/** Whether something in the inbox has not been read; a dot on the third tab. */
export const unread = createStore(false)

const MESSAGES_TAB = 2

/** WeChat draws the tab bar itself, and only on a tab page. */
export function showUnread() {
  const options = { index: MESSAGES_TAB }
  if (unread.get()) Taro.showTabBarRedDot(options)
  else Taro.hideTabBarRedDot(options)
}
