import { queues as words } from '@/copy/queues'
import { onward } from '@/features/lost/onward'
import type { IconName } from '@/ui/icon'
import { Empty } from '@/ui/states'
import type { Narrowing } from './use-narrowed'

interface NothingHereProps<S extends string> {
  narrowed: {
    narrowing: Narrowing<S>
    narrowed: boolean
    narrow: (change: { district: null; sought: string }) => void
  }
  /** when nothing narrows what waits */
  empty: { icon: IconName; tone?: 'good'; title: string; text: string }
}

/** In place of a queue's rows: nothing waits, nothing was decided, or nothing is as narrow as was asked, with the way back. */
export function NothingHere<S extends string>({ narrowed, empty }: NothingHereProps<S>) {
  const { narrowing, narrow } = narrowed
  if (narrowed.narrowed)
    return (
      <Empty
        icon="search"
        title={words.none.title}
        text={words.none.text(narrowing.sought)}
        exit={{ words: words.none.exit, onPress: () => narrow({ district: null, sought: '' }) }}
      />
    )
  if (narrowing.state === 'decided') return <Empty icon="info" {...words.nothingDecided} exit={onward('me')} />
  return <Empty {...empty} exit={onward('me')} />
}
