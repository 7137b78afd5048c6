import { type Refused, refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { Quantities } from '../points/amount'
import { oddQuantity } from './quantities'

/** What was counted may be put right until a claim is filed, and again after a refusal or a withdrawal. */
export function decideAmendment(
  { frozenAt }: { frozenAt: number | null },
  quantities: Quantities,
): { accepted: true } | Refused<'frozen'> | Refused<'odd', { word: string }> {
  if (frozenAt !== null) return refused('frozen', productRules.evidenceFrozen)
  const word = oddQuantity(quantities)
  return word === null ? { accepted: true } : refused('odd', productRules.quantitiesInSense, { word })
}
