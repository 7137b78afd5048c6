import { app } from '@/copy/app'
import { titles } from '@/copy/titles'
import { remedies } from '@/copy/way-in'
import { go } from '@/platform/navigate'
import type { BareScreen } from '@/platform/there'
import { Empty } from '@/ui/states'

const { title, text, exit } = app.lost

/**
 * An unknown address: mistyped, cut off, outdated, or of something this person may not see.
 * @param list where things of this kind are listed, for whoever may see some of them
 */
export function Lost({ list }: { list?: BareScreen }) {
  const home = { words: exit, onPress: () => go('home') }
  if (!list) return <Empty icon="search" title={title} text={text} exit={home} />
  const toList = { words: remedies.to(titles[list]), onPress: () => go(list) }
  return <Empty icon="search" title={title} text={text} exit={toList} also={home} />
}
