import { settings as words } from '@/copy/settings'
import type { Setting } from './queries'

/** What it is now; of what nobody has set, what holds meanwhile. */
export const nowText = ({ state, valueText }: Setting): string =>
  state === 'unset' ? words.unsetNow(valueText) : valueText

/** Who set it and since when, or that nobody has; and what is approved for later. */
export function whoText({ state, by, next }: Setting): string {
  const since = by
    ? words.by([by.proposedBy, by.approvedBy], by.effectiveOn)
    : state === 'unset'
      ? words.nobody
      : words.byDefault
  return next ? words.next(since, next.valueText, next.effectiveOn) : since
}
