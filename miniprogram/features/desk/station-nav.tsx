import type { ScreenName } from '@shared/screens'
import type { WorkedAt } from './use-station'

export interface StationNavProps {
  station: WorkedAt
  current: ScreenName
}

/** A phone has the way back instead. */
export function StationNav(_props: StationNavProps) {
  return null
}
