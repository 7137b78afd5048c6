import type { ScreenName } from '@shared/screens'

/** A phone has the way back instead. */
export function WorkNav(_props: { current: ScreenName }) {
  return null
}
