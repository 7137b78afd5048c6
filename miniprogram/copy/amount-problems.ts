import type { amountProblems } from '@shared/points/amount'

/** Why a rule gives no figure. */
export const amountProblemText: Record<(typeof amountProblems)[number], string> = {
  QUANTITY_MISSING: '记录里没有这一项要数的数，算不出分。',
  BELOW_THRESHOLD: '没有达到这一项的起点，不记分。',
  CHOICE_MISSING: '这一项由你定分，先填一个数。',
  CHOICE_OUT_OF_RANGE: '填的分不在这一项允许的范围里。',
}
