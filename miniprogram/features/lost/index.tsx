import { app } from '@/copy/app'
import { go } from '@/platform/navigate'
import type { BareScreen } from '@/platform/there'
import { Empty } from '@/ui/states'
import { onward } from './onward'

const { title, text, exit } = app.lost

/**
 * An unknown address: mistyped, cut off, outdated, or of something this person may not see.
 * @param list where things of this kind are listed, for whoever may see some of them
 */
export function Lost({ list }: { list?: BareScreen }) {
  const home = { words: exit, onPress: () => go('home') }
  if (!list) return <Empty icon="search" title={title} text={text} exit={home} />
  return <Empty icon="search" title={title} text={text} exit={onward(list)} also={home} />
}
