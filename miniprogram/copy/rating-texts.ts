import type { QueueState } from '@shared/queue'
import type { Doubt } from '@shared/rating/text'
import { queues } from './queues'

/** 评价文字: what the check did not pass, for a person to look at. */
export const ratingTexts = {
  queue: '评价文字',
  counted: (state: QueueState, count: number) =>
    queues.counted(count, '条', state === 'waiting' ? '先提交的在前' : '刚看的在前'),
  outcome: { shown: '可以公开', hidden: '不公开' },
  reviewed: (date: string) => `${date} 看过`,
  why: '微信的内容检查拿不准，或者没有查成，这些文字先不公开。看一遍，能公开的就公开。公开不公开，星级和标签都照样算。批评服务不是不公开的理由。',
  empty: { title: '没有要看的文字', text: '内容检查拿不准的评价文字，会出现在这里。和你有关系的，由别人看。' },
  about: '评价的是',
  stars: '星级',
  doubt: '为什么要看',
  doubts: {
    risky: '检查认为有风险',
    review: '检查拿不准',
    'no-visit': '提交的人两小时内没有在微信里打开过，查不了',
    unanswered: '查了几次都没有结果',
    failed: '检查没有受理',
  } satisfies Record<Doubt, string>,
  given: '提交时间',
  show: '公开',
  hide: '不公开',
  askShow: {
    title: '这段文字公开？',
    text: '和下一批评价一起公开，谁都能看到。定了不能改。',
    yes: '可以公开',
    no: '再看看',
  },
  ask: {
    title: '这段文字不公开？',
    text: '写明理由，企业会收到。星级和标签照样算。定了不能改。',
    yes: '不公开，提交',
    no: '再看看',
  },
  reason: '理由',
  reasonHint: '比如：有个人电话',
  missing: '写明理由再提交',
  done: { shown: '会和下一批评价一起公开', hidden: '不公开，已告诉企业' },
}
