import { queues as words } from '@/copy/queues'
import { onward } from '@/features/lost/onward'
import type { IconName } from '@/ui/icon'
import { Empty } from '@/ui/states'
import type { Narrowing } from './use-narrowed'

export interface NothingHereProps<S extends string> {
  narrowed: {
    narrowing: Narrowing<S>
    narrowed: boolean
    narrow: (change: { district: null; sought: string }) => void
  }
  /** when nothing narrows what waits */
  empty: { icon: IconName; tone?: 'good'; title: string; text: string }
  /** when nothing narrows what was decided */
  decided?: { title: string; text: string }
  /** what is sought may stand anywhere in a text, and not only begin a name */
  byWords?: boolean
}

/** In place of a queue's rows: nothing waits, nothing was decided, or nothing is as narrow as was asked, with the way back. */
export function NothingHere<S extends string>({ narrowed, empty, decided, byWords }: NothingHereProps<S>) {
  const { narrowing, narrow } = narrowed
  const { none } = words
  if (narrowed.narrowed)
    return (
      <Empty
        icon="search"
        title={none.title}
        text={(byWords ? none.words : none.text)(narrowing.sought)}
        exit={{ words: none.exit, onPress: () => narrow({ district: null, sought: '' }) }}
      />
    )
  if (narrowing.state === 'decided')
    return <Empty icon="info" {...(decided ?? words.nothingDecided)} exit={onward('me')} />
  return <Empty {...empty} exit={onward('me')} />
}
