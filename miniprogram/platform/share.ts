import { useShareAppMessage } from '@tarojs/taro'
import { href } from './navigate'

/** The screens that are the same for everyone, and the public id that each is of. No other screen goes to someone else. */
interface Shareable {
  home: undefined
  find: undefined
  policies: undefined
  carrier: { id: string }
  policy: { instrument: string }
}

/**
 * Lets WeChat send this screen on as a card; its config says `enableShareAppMessage`. The address has the id and nothing of
 * whoever sends it: not their search, not their place.
 */
export function useShare<K extends keyof Shareable>(title: string, screen: K, params?: Shareable[K]) {
  useShareAppMessage(() => ({ title, path: href(screen, params) }))
}
