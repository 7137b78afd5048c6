import { refused } from '../decision'
import type { CaseId } from '../ids'
import { productRules } from '../law/product-rules'

/** May a case be begun? Not while another of the same organisation by the same procedure goes on. @param openId that one; null: none */
export const decideBegin = (openId: CaseId | null) =>
  openId === null ? { accepted: true as const } : refused('open-already', productRules.caseOnce)
