import { refused } from '../decision'
import type { Mode } from '../directory/carrier'
import { productRules } from '../law/product-rules'

export const modeRefusals = ['not-offered', 'no-address', 'no-number'] as const

/** How it is to take place, and where the enterprise is reached: of a visit the address, of a call the number. */
export interface How {
  mode?: Mode
  address?: string
}

/** A telephone number as people write it. */
export const isNumber = (text: string): boolean => /^\+?\d[\d -]{5,18}\d$/.test(text.trim())

/**
 * How a booking is to take place (A3): one of the ways that the service has. Of one way nobody is asked; who does not say leaves it open, as
 * bookings of before do.
 */
export function decideMode(modes: readonly Mode[], { mode, address = '' }: How) {
  const only = modes.length === 1 ? modes[0] : undefined
  if (mode !== undefined && !modes.includes(mode))
    return refused('MODE_REFUSED', productRules.modeOffered, { reason: 'not-offered' as const })
  if (mode === 'visit' && address === '')
    return refused('MODE_REFUSED', productRules.modeOffered, { reason: 'no-address' as const })
  if (mode === 'phone' && !isNumber(address))
    return refused('MODE_REFUSED', productRules.modeOffered, { reason: 'no-number' as const })
  const chosen = mode ?? only
  const isReached = chosen === 'visit' || chosen === 'phone'
  const how: How = { ...(chosen && { mode: chosen }), ...(isReached && address && { address }) }
  return { accepted: true as const, how }
}

/** Nobody comes to the station: it comes to them, or they call. */
export const isElsewhere = (mode: Mode | null): mode is Exclude<Mode, 'onsite'> => mode !== null && mode !== 'onsite'
