import { desk as words } from '@/copy/desk'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { WayIn } from '@/features/sign-in/way-in'
import { go } from '@/platform/navigate'
import { passThrough } from '@/platform/return-to'
import { Empty } from '@/ui/states'
import type { StationState } from './use-station'

/** What a station's page shows while there is no station: it is on its way, nobody is signed in, or this person works at none. */
export function NoStation({ who, what }: { who: StationState['who']; what: string }) {
  if (who.data === undefined) return <Missing query={who} rows={3} />
  if (who.data === null) return <WayIn what={what} />
  return (
    <Empty
      icon="lock"
      {...words.notYours}
      exit={{ words: titles.invite, onPress: () => passThrough('invite') }}
      also={{ words: words.toMe, onPress: () => go('me') }}
    />
  )
}
