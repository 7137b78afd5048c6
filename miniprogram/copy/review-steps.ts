import { formatPoints } from '@shared/copy/points'
import { awardedAlone } from '@shared/points/alone'
import type { ClaimEvent } from '@shared/points/claim-events'
import type { ClaimFlag } from '@shared/points/claim-flags'
import { queues } from './queues'

/** What the question before a decision depends on. */
interface Deciding {
  proposed: number | null
  first: { amount: number } | null
}

/** The steps of a claim at the review desk: what they are called, and what is asked before one is taken. */
export const reviewSteps = {
  flags: {
    overdue: queues.overdue,
    'due-today': '今天到期',
    appealed: '申请复核',
    seconding: '等第二位',
    'sent-back': '退回重看',
    handed: '交另一位看',
    answered: '补充回来',
    asked: '等站里补充',
    refiled: '重新申请',
  } satisfies Record<ClaimFlag, string>,
  steps: {
    filed: '站里申请',
    asked: '请站里补充',
    answered: '站里答复',
    withdrawn: '站里撤回',
    proposed: '第一位同意',
    'sent-back': '第二位退回',
    handed: '交另一位看',
    verified: '核实',
    rejected: '不予认定',
    appealed: '站里申请复核',
  } satisfies Record<ClaimEvent['what'], string>,
  ask: {
    verified: ({ proposed, first }: Deciding, typed: string) => {
      const amount = first?.amount ?? proposed
      const points = amount === null ? typed : formatPoints(amount)
      const second = first === null && amount !== null && amount > awardedAlone.upTo
      return {
        title: `核实，记 ${points} 分？`,
        text: second
          ? `超过 ${formatPoints(awardedAlone.upTo)} 分，另一位审核员同意后才记进台账。`
          : '马上记进台账，服务站会收到结果。记了不能改，只能由别的人撤回。',
        yes: second ? '交第二位，看下一条' : '记分，看下一条',
        no: '再看看',
      }
    },
    ask: () => ({
      title: '请服务站补充？',
      text: '服务站会收到你写的话。这次申请只能要这一次；它答复以前不作决定，除非市里定了时限，而且到期了。',
      yes: '发给站里，看下一条',
      no: '再看看',
    }),
    back: () => ({
      title: '退回重新看？',
      text: '前一位的同意作废，这笔申请回到待核实，由没有交给别人的审核员重新看。',
      yes: '退回，看下一条',
      no: '再看看',
    }),
    rejected: () => ({
      title: '不予认定？',
      text: '服务站会收到你写的理由，在期限里可以申请由另一位复核，也可以改好再报。',
      yes: '不认定，看下一条',
      no: '再看看',
    }),
  },
} as const
