import { desk as words } from '@/copy/desk'
import { go } from '@/platform/navigate'
import { Empty } from '@/ui/states'

/** For someone who opened a station's page and works at none. */
export function NoStation() {
  return <Empty icon="lock" {...words.notYours} exit={{ words: words.toMe, onPress: () => go('me') }} />
}
