import { app } from '@/copy/app'
import { go } from '@/platform/navigate'
import { Empty } from '@/ui/states'

const { title, text, exit } = app.lost

/** An unknown address: mistyped, cut off, outdated, or of something this person may not see. */
export function Lost() {
  return <Empty icon="search" title={title} text={text} exit={{ words: exit, onPress: () => go('home') }} />
}
