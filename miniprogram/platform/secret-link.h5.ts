import { href } from './navigate.h5'
import type { BareScreen } from './there'

/** An address with a secret after its #, the one part of it that a browser sends to no server. */
export const secretLink = (to: BareScreen, secret: string) => `${window.location.origin}${href(to)}#${secret}`

/** The secret of the address that was opened; '' without one. */
export const linkedSecret = () => window.location.hash.slice(1)
