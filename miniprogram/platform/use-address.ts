import type { Destination } from '@shared/screens'

/** A mini-program has no address to reload; its page keeps what it shows. */
export function useAddress(_to: Destination) {}
