import type { Destination, ScreenName } from '@shared/screens'

/** What the address says to one of these screens. WeChat has none: what is asked is kept while the app runs. */
export const addressed = (_screens: readonly ScreenName[]): Partial<Record<string, string>> => ({})

/** A mini-program has no address to reload; its page keeps what it shows. */
export function useAddress(_to: Destination, _adopt?: () => void) {}
