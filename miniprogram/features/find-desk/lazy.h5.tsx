import { useFetched } from '@/platform/fetched.h5'
import { Screen } from '@/ui/screen'
import { ErrorState, Skeleton } from '@/ui/states'
import type { FindDeskProps } from './find-desk.h5'

/** Fetched on a desktop only. */
const desk = { load: () => import('./find-desk.h5') }

export function FindDesk(props: FindDeskProps) {
  const { loaded, lost, again } = useFetched(desk)
  if (loaded) return <loaded.default {...props} />
  return (
    <Screen title={props.title} tab="find">
      {lost ? <ErrorState of="read" onRetry={again} /> : <Skeleton rows={6} />}
    </Screen>
  )
}
