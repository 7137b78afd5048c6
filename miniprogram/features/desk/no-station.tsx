import { desk as words } from '@/copy/desk'
import { go } from '@/platform/navigate'
import { Empty, ErrorState, Skeleton } from '@/ui/states'
import type { StationState } from './use-station'

/** What a station's page shows while there is no station: it is on its way, it did not come, or this person works at none. */
export function NoStation({ loading, failed, retry }: Omit<StationState, 'station'>) {
  if (loading) return <Skeleton rows={3} />
  if (failed) return <ErrorState of="read" onRetry={retry} />
  return <Empty icon="lock" {...words.notYours} exit={{ words: words.toMe, onPress: () => go('me') }} />
}
