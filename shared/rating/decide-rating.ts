import { type Decision, refused } from '../decision'
import type { RatingId } from '../ids'
import { productRules } from '../law/product-rules'
import type { Verdict } from '../service/decide-confirmation'
import type { RatingFigure } from './figure'

interface RatedRecord {
  ratingId: RatingId | null
  confirmation: Verdict | null
}

/**
 * One rating per service record, of a service that the enterprise confirmed (C4).
 * @param ratings the carrier's figure so far
 * @returns the figure with this rating in it
 */
export function decideRating(
  { ratingId, confirmation }: RatedRecord,
  stars: number,
  ratings: RatingFigure,
): Decision<{ ratings: RatingFigure }, 'rated' | 'denied' | 'unconfirmed'> {
  if (ratingId !== null) return refused('rated', productRules.ratedOnce)
  if (confirmation !== 'confirmed') return refused(confirmation ?? 'unconfirmed', productRules.ratedWhenConfirmed)
  return { accepted: true, ratings: { count: ratings.count + 1, stars: ratings.stars + stars } }
}
