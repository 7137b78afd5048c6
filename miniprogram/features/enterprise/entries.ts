import { titles } from '@/copy/titles'
import type { ScreenName } from '@/platform/navigate'
import type { IconName } from '@/ui/icon'

/** What a person finds of their enterprise under 我的. */
export const entries: readonly { to: ScreenName; icon: IconName; words: string }[] = [
  { to: 'received', icon: 'checkc', words: titles.received },
  { to: 'complaints', icon: 'flag', words: titles.complaints },
  { to: 'myEnterprise', icon: 'building', words: titles.myEnterprise },
  { to: 'policies', icon: 'doc', words: titles.policies },
]
