import type { CarrierId } from '../ids'
import { yearlyReward } from '../law/g26/points'
import { productRules } from '../law/product-rules'
import type { Hundredths } from './amount'
import type { Exact } from './figures'
import { exact } from './ratio'

export interface Ranked {
  carrierId: CarrierId
  /** from 1; equal totals share a rank and the next rank is left out: 1, 2, 2, 4 */
  rank: number
  /** whether another station holds the same rank */
  shared: boolean
}

/**
 * The text ranks by points, to reward those that are 培育成功. It mentions neither ties nor who lost the title since: sharing the rank, and
 * leaving those out, are our own rules.
 */
export const rankingBasis = {
  rank: yearlyReward.basis,
  tie: productRules.tieInRanking,
  ended: productRules.rankedWhileRecognised,
}

/**
 * The yearly ranking of 培育成功 stations (D4; G26 三(二)), best first, on exact totals. Who has not passed is not ranked; under a table
 * without a pass mark everybody is (G26 二(三): 对服务积分较高的平台给予资金奖励). Those of equal rank are listed by id, which has no meaning.
 */
export function ranking(
  carriers: readonly { carrierId: CarrierId; exact: Exact; passed: boolean; threshold?: Hundredths | null }[],
): Ranked[] {
  const ranked = carriers.filter(({ passed, threshold }) => passed || threshold === null)
  return ranked
    .map(({ carrierId, exact: total }) => ({
      carrierId,
      rank: ranked.filter((other) => compare(other.exact, total) > 0).length + 1,
      shared: ranked.some((other) => other.carrierId !== carrierId && compare(other.exact, total) === 0),
    }))
    .sort((a, b) => a.rank - b.rank || (a.carrierId < b.carrierId ? -1 : 1))
}

/** Positive when `a` is more. */
function compare(a: Exact, b: Exact): number {
  return exact(a.num * b.den) - exact(b.num * a.den)
}
