import { citing } from '../basis'
import { hard, NOT_STATED, type Rule, soft } from '../rule'

const basis = citing('g26')(
  '三（三）2',
  '对经查实的企业投诉、未履行服务承诺、未按要求开展服务活动等情形,按规定予以扣分。',
)

/** 扣分 grounds of G26 三（三）2: three are named, and 等情形 leaves the list open. */
export const deductionList = soft(
  { named: ['found-complaint', 'broken-promise', 'activity-not-as-required'], open: true },
  '等',
  basis,
)

/** `other` is what the open list leaves room for. */
export const deductionGrounds = [...deductionList.value.named, 'other'] as const
export type DeductionGround = (typeof deductionGrounds)[number]

/** Whether the text names it; of what it does not name a person says why points are taken off for it too. */
export const isNamed = (ground: DeductionGround): boolean =>
  deductionList.value.named.some((each: DeductionGround) => each === ground)

/** As printed. */
export const groundNames: Readonly<Record<DeductionGround, string>> = {
  'found-complaint': '经查实的企业投诉',
  'broken-promise': '未履行服务承诺',
  'activity-not-as-required': '未按要求开展服务活动',
  other: '等情形',
}

/** How much is deducted is in 附件4 (略): 按规定. */
export const deduction: Rule<{ readonly amount: typeof NOT_STATED }> = hard({ amount: NOT_STATED }, basis)
