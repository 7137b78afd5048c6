import type { LocalDate } from '../calendar/local-date'
import { formatPoints } from './points'

/** What a station is told of a deduction that somebody proposed. */
export type DeductionTold =
  /** `before`: the amount that was told before, where it has changed */
  | {
      kind: 'deduction-proposed'
      itemName: string
      amount: number
      before?: number
      reason: string
      lastDay: LocalDate | null
    }
  | { kind: 'deduction-due'; itemName: string; lastDay: LocalDate }
  | { kind: 'deduction-dropped'; itemName: string; how: 'declined' | 'withdrawn'; reason: string }
  | { kind: 'deducted'; itemName: string; amount: number; reason: string }

const dropped = { declined: '没有同意扣分，不扣', withdrawn: '扣分撤回了，不扣' } as const

export const monthAndDay = (day: LocalDate) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** In words: what it is, and what more there is to say. */
export function deductionTold(told: DeductionTold): [title: string, body: string] {
  const { itemName } = told
  switch (told.kind) {
    case 'deduction-proposed': {
      const { amount, before, reason, lastDay } = told
      const until = lastDay ? `${monthAndDay(lastDay)}以前` : ''
      return before === undefined
        ? [`有人提出扣 ${formatPoints(amount)} 分：${itemName}`, `${reason} 还没有扣。${until}可以说明情况。`]
        : [
            `提出扣的分变了，原来 ${formatPoints(before)} 分，现在 ${formatPoints(amount)} 分：${itemName}`,
            `${reason} 还没有扣。${until}可以再说明情况。`,
          ]
    }
    case 'deduction-due':
      return [`说明的期限算定了：${itemName}`, `放假安排公布了，${monthAndDay(told.lastDay)}以前可以说明情况。`]
    case 'deduction-dropped':
      return [`${dropped[told.how]}：${itemName}`, told.reason || '台账没有变。']
    case 'deducted':
      return [`扣 ${formatPoints(told.amount)} 分：${itemName}`, told.reason]
  }
}
