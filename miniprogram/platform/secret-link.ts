import type { BareScreen } from './there'

/** In WeChat a secret travels as itself: it is scanned or typed, never part of a path that could be shared. */
export const secretLink = (_to: BareScreen, secret: string) => secret

export const linkedSecret = () => ''
