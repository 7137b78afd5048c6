import type { DisputeDecision } from '../enterprise/decide-dispute'

/** What became of a dispute about a credit code, to whoever registered it and to whoever disputes that. */
export const disputeText: Record<DisputeDecision, Record<'incumbent' | 'asker', [title: string, body: string]>> = {
  dismissed: {
    incumbent: ['代码归属的异议不成立', '你们照常使用，什么都不变。'],
    asker: ['你提的代码归属异议不成立', '有新的材料，可以再提。'],
  },
  doubted: {
    incumbent: [
      '代码归属有疑问，先暂停办新的事',
      '约好的照常，投诉照常；新的预约、评价、加人和改资料先停，等核对清楚。',
    ],
    asker: ['代码归属有疑问，先暂停了', '那边不能再用这个代码办新的事。怎么认领，请问区级服务窗口。'],
  },
  lifted: {
    incumbent: ['代码核对清楚，恢复使用', '可以照常预约、评价、加人和改资料了。'],
    asker: ['代码归属的暂停已经解除', '登记的企业恢复使用。'],
  },
}
