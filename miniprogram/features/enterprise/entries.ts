import { titles } from '@/copy/titles'
import type { BareScreen } from '@/platform/there'
import type { IconName } from '@/ui/icon'

/** What a person finds of their enterprise under 我的. */
export const entries: readonly { to: BareScreen; icon: IconName; words: string }[] = [
  { to: 'received', icon: 'checkc', words: titles.received },
  { to: 'complaints', icon: 'flag', words: titles.complaints },
  { to: 'enterprise', icon: 'building', words: titles.enterprise },
  { to: 'applications', icon: 'shield', words: titles.applications },
  { to: 'policies', icon: 'doc', words: titles.policies },
]
