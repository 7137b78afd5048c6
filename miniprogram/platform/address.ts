import type { ScreenName, ScreenParameters } from '@shared/screens'

/** What the address says to one of these screens. WeChat has none: what is asked is kept while the app runs. */
export const addressed = (_screens: readonly ScreenName[]): Partial<Record<string, string>> => ({})

/** Keeps the address in step with a question that lies in a store, and the question with the address. */
export function useAskedAddress<S extends ScreenName>(_screen: S, _shown: ScreenParameters<S>, _adopt: () => void) {}
