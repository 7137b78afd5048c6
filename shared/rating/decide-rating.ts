import type { Relation } from '../access/self-service'
import { refused } from '../decision'
import { decideNotFrozen } from '../enterprise/decide-not-frozen'
import { type CodeFacts, isUnconfirmed } from '../enterprise/unconfirmed'
import type { RatingId } from '../ids'
import { productRules } from '../law/product-rules'
import type { Verdict } from '../service/decide-confirmation'

interface RatedRecord {
  ratingId: RatingId | null
  confirmation: Verdict | null
}

/**
 * One rating per service record, of a service that the enterprise confirmed (C4); none from the station's own people or from a colleague
 * of theirs (T2), and none in the name of an enterprise that may not be what it says.
 */
export function decideRating({ ratingId, confirmation }: RatedRecord, relation: Relation, code: CodeFacts) {
  const wrong = <S extends 'rated' | Verdict | 'unconfirmed'>(state: S, rule: typeof productRules.ratedOnce) =>
    refused('WRONG_STATE', rule, { state })
  if (ratingId !== null) return wrong('rated', productRules.ratedOnce)
  if (confirmation !== 'confirmed') return wrong(confirmation ?? 'unconfirmed', productRules.ratedWhenConfirmed)
  return decideVoice(relation, code)
}

/** Whose word on a station others hear at all: nobody's of the station, and of no enterprise that may not be what it says. */
export function decideVoice(relation: Relation, code: CodeFacts) {
  if (relation !== 'none') return refused('RELATED_PARTIES', productRules.ratedByOthers)
  const frozen = decideNotFrozen(code)
  if (!frozen.accepted) return frozen
  if (isUnconfirmed(code)) return refused('ENTERPRISE_UNCONFIRMED', productRules.ratedWhenKnown)
  return { accepted: true as const }
}
