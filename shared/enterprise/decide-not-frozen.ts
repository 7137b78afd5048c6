import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { CodeFacts } from './unconfirmed'

/**
 * Before anything new in an enterprise's name: a booking, a rating, who joins or is invited, its profile. Never before a complaint, before
 * what ends or answers something that is there, or before leaving.
 */
export const decideNotFrozen = ({ frozenAt }: Pick<CodeFacts, 'frozenAt'>) =>
  frozenAt === null ? { accepted: true as const } : refused('ENTERPRISE_FROZEN', productRules.frozenCode)
