import { formatPoints } from '@shared/copy/points'
import type { QueueState } from '@shared/queue'
import { queues } from './queues'

/** 抽查: what was decided, looked at again by somebody who does not know how. */
export const looks = {
  queue: '抽查',
  counted: (state: QueueState, count: number) =>
    queues.counted(count, '笔', state === 'waiting' ? '先抽中的在前' : '刚看的在前'),
  what: (item: string, enterprise: string) => `${item}·${enterprise}`,
  served: (date: string) => `${date} 服务`,
  lookedOn: (date: string) => `${date} 看过`,
  facts: '这次服务和它的材料',
  yours: '你的看法',
  gone: { title: '这一笔已经看过了', text: '可能是另一位审核员刚刚看过。', exit: '看还要抽查的' },
  lead: '从办结的申请里抽的。看的人不知道原来怎么决定，结果只用来对照，不改已记的分。',
  none: { title: '没有要抽查的', text: '有申请办结并且被抽到，会出现在这里。' },
  filed: (date: string) => `${date} 申请`,
  worth: (amount: number | null) => (amount === null ? '由你定分' : `${formatPoints(amount)} 分`),
  question: '你怎么看',
  verified: '应该核实',
  rejected: '不应该认定',
  note: '备注',
  noteHint: '不应该认定的，写明理由；只给市级管理员看',
  chosen: '应记几分',
  send: '记下我的看法',
  ask: { title: '记下你的看法？', text: '记下以后不能改，也不改已记的分。', yes: '记下', no: '再看看' },
  done: '记下了',
  rate: '两次看法一致',
  rateOf: (agreed: number, looked: number, perCent: number | null) =>
    perCent === null ? '还没有看过第二次的' : `${looked} 笔里 ${agreed} 笔一致，${perCent}%`,
  said: { verified: '核实', rejected: '不认定' },
  both: (first: string, second: string) => `原来：${first}；再看：${second}`,
} as const
