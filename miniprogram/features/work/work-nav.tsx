import type { ScreenName } from '@/platform/navigate'

/** A phone has the way back instead. */
export function WorkNav(_props: { current: ScreenName }) {
  return null
}
