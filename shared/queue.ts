import type { DistrictCode } from './directory/districts'

/** The two sides of an officer's queue: what waits, and 已办. */
export const queueStates = ['waiting', 'decided'] as const
export type QueueState = (typeof queueStates)[number]
/** What an officer narrows a queue by; kept in the address, so that reload and back find it again. */
export interface Narrowed<S extends string> {
  state?: S
  district?: DistrictCode
  /** how the name of a station or an enterprise begins, or a number or code; of notices, roles and changes, words in them */
  sought?: string
}
