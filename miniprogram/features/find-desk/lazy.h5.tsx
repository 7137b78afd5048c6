import { lazy, Suspense } from 'react'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/states'
import type { FindDeskProps } from './find-desk.h5'

/** Fetched on a desktop only. */
const Desk = lazy(() => import('./find-desk.h5'))

export function FindDesk(props: FindDeskProps) {
  const wait = (
    <Screen title={props.title} tab="find">
      <Skeleton rows={6} />
    </Screen>
  )
  return (
    <Suspense fallback={wait}>
      <Desk {...props} />
    </Suspense>
  )
}
