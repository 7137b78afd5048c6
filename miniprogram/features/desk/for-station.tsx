import type { ScreenName } from '@shared/screens'
import type { ReactNode } from 'react'
import { titles } from '@/copy/titles'
import { Screen } from '@/ui/screen'
import { NoStation } from './no-station'
import { useStation, type WorkedAt } from './use-station'

interface ForStationProps {
  screen: ScreenName
  /** The whole screen, for somebody of a station. */
  children: (station: WorkedAt) => ReactNode
}

/** What a station writes down: nobody else gets as far as the form. */
export function ForStation({ screen, children }: ForStationProps) {
  const { station, who } = useStation()
  if (station) return <>{children(station)}</>
  return (
    <Screen title={titles[screen]}>
      <NoStation who={who} what={titles[screen]} />
    </Screen>
  )
}
