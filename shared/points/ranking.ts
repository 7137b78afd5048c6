import type { CarrierId } from '../ids'
import { yearlyReward } from '../law/g26/points'
import { productRules } from '../law/product-rules'
import type { Exact } from './figures'
import { exact } from './ratio'

export interface Ranked {
  carrierId: CarrierId
  /** from 1; equal totals share a rank and the next rank is left out: 1, 2, 2, 4 */
  rank: number
  /** whether another station holds the same rank */
  shared: boolean
}

/** The text ranks by points and does not mention ties: sharing the rank is our own rule. */
export const rankingBasis = { rank: yearlyReward.basis, tie: productRules.tieInRanking }

/**
 * The yearly ranking of 培育成功 stations (D4; G26 三(二)), best first, on exact totals. Who has not passed is not ranked.
 * Stations of equal rank are listed by id, which has no meaning.
 */
export function ranking(stations: readonly { carrierId: CarrierId; exact: Exact; passed: boolean }[]): Ranked[] {
  const passed = stations.filter((station) => station.passed)
  return passed
    .map(({ carrierId, exact: total }) => ({
      carrierId,
      rank: passed.filter((other) => compare(other.exact, total) > 0).length + 1,
      shared: passed.some((other) => other.carrierId !== carrierId && compare(other.exact, total) === 0),
    }))
    .sort((a, b) => a.rank - b.rank || (a.carrierId < b.carrierId ? -1 : 1))
}

/** Positive when `a` is more. */
function compare(a: Exact, b: Exact): number {
  return exact(a.num * b.den) - exact(b.num * a.den)
}
