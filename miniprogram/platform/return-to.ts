import type { Destination, ScreenName } from '@shared/screens'
import { asBack, fromBack } from './back-to'
import { here, stack } from './here'
import { backBy, go, openInstead } from './navigate'
import { there } from './there'

/** Screens that one goes through on the way to something else, and returns from. */
export type Passage = 'desktop' | 'invite' | 'register' | 'join' | 'dispute'

/** Opens one of them so that it leads back to what is open now. */
export function passThrough(screen: Passage) {
  const at = here()
  go(screen, at ? { back: asBack(at) } : {})
}

/**
 * Ends a passage: back to the screen it was begun from, which still has all that was chosen and typed; after a reload, which leaves
 * none, the same screen anew. Without either, `otherwise`.
 */
export function returnTo(back: string | undefined, otherwise: Destination = there('me')): unknown {
  const to = fromBack(back)
  if (!to) return openInstead(otherwise)
  const wanted = asBack(to)
  const open = stack()
  for (let delta = 1; delta < open.length; delta++) {
    const below = open[open.length - 1 - delta]
    if (below && asBack(below) === wanted) return backBy(delta)
  }
  return openInstead(to)
}

/** What the way back is called: by the name of what one was doing. */
export const returnsTo = (back: string | undefined): ScreenName | null => fromBack(back)?.screen ?? null
