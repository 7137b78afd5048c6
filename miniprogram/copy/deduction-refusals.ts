import type { DeductionRefusal } from '@shared/case/decide-deduction'
import type { ProposalRefusal } from '@shared/case/decide-proposal'
import { amountProblemText } from './amount-problems'

/** Why something cannot be deducted, on every screen that deducts. */
export const deductionRefusals = {
  ALREADY_DEDUCTED: '台账里已经为这件事扣过分。',
  ALREADY_PROPOSED: '这件事已经有人提出扣分，正等决定。',
  FACT_NOT_FOUND: '不属实的投诉不能扣分。',
  BEFORE_PUBLICATION: '那是建设指引发布以前的事，没有积分可扣。',
  OUTSIDE_CULTIVATION_PERIOD: '那天这家站不在培育期，没有积分可扣。',
  NOT_YET: '约定的时间还没到，现在不能扣分。',
  DID_NOT_STAND: '这个预约取消了，不算失约。',
  HAD_ARRIVED: '企业到站签到过，不是没有人接待。',
  NO_DEDUCTION_ITEM: '现行规则里没有这一项扣分。',
  COMPLAINT_NEEDED: '这一项只能跟着查实的投诉扣。请在投诉里作结论。',
  REASON_MISSING: '文件没有列明这种情形，要另外写明为什么也要扣。',
  CHOICE_UNEXPLAINED: '选的分数要写明为什么。',
  STATION_NOT_HEARD: '服务站还没有说明，期限没有到，或者还是暂定的。等它说明了，或者到期了再决定。',
  AMOUNT_CHANGED: '现在该扣的分数和告诉服务站的不一样，不能照原来的扣。按现在的分数重新告诉服务站，听它再说明。',
  ANSWER_LATE: '说明的期限过了，没有交上去。不服的，等决定以后向市经信局反映。',
  EVIDENCE_WAITING: '材料还在检查，检查完再交。',
  ...amountProblemText,
} satisfies Record<DeductionRefusal | ProposalRefusal, string>
