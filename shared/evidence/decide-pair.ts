import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'
import { SIMILAR_WITHIN } from './likeness'

/** Only what was raised as similar is settled: two files of which one is not there any more, or that differ, are no pair. */
export const decideUnrelated = ({ distance }: { distance: number }): Decision<object, 'unlike'> =>
  distance <= SIMILAR_WITHIN ? { accepted: true } : refused('unlike', productRules.pairUnrelated)
