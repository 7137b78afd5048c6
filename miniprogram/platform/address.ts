import type { ScreenName, ScreenParameters } from '@shared/screens'

/** What the address says to one of these screens. WeChat has none: what is asked is kept while the app runs. */
export const addressed = (_screens: readonly ScreenName[]): Partial<Record<string, string>> => ({})

/** Keeps the address of a screen in step with what it shows. */
export function useAddress<S extends ScreenName>(_screen: S, _shown: ScreenParameters<S>, _adopt: () => void) {}
