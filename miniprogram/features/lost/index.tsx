import { app } from '@/copy/app'
import { go } from '@/platform/navigate'
import { Empty } from '@/ui/states'

const { title, text, exit } = app.lost

/** An address that leads nowhere: mistyped, cut short, from long ago, or of something that is not for this person. */
export function Lost() {
  return <Empty icon="search" title={title} text={text} exit={{ words: exit, onPress: () => go('home') }} />
}
