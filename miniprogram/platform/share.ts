import { type Destination, pagePath } from '@shared/screens'
import { useShareAppMessage } from '@tarojs/taro'

/** The screens that are the same for everyone. No other screen goes to someone else. */
type Shareable = Extract<Destination, { screen: 'home' | 'find' | 'policies' | 'carrier' | 'policy' }>

/**
 * Lets WeChat send this screen on as a card; its config says `enableShareAppMessage`. The address has the public id and nothing of
 * whoever sends it: not their search, not their place.
 */
export function useShare(title: string, to: Shareable) {
  useShareAppMessage(() => ({ title, path: `/${pagePath(to)}` }))
}
