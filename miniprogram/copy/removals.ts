import { clauses } from './punctuation'

/** 培育对象 that completed nothing in three years: a list for people, from which nothing follows by itself. */
export const removals = {
  lead: '培育对象三年没有完成过 1 次培育的，或者快满三年的。到了日子不会自动移出：由人提出、写明理由，另一个人决定。',
  count: (due: number, soon: number) => clauses([`${due} 家到期`, soon > 0 && `${soon} 家半年内到期`]),
  due: '可以提出移出',
  soon: (day: string) => `${day} 到期`,
  admitted: (day: string) => `${day} 起培育`,
  from: (day: string) => `${day} 满三年`,
  otherwise: (words: string, day: string | null) => (day ? `若${words}：${day}` : `若${words}：不移出`),
  passed: (day: string) => `${day} 已经过线，名单还没有公布：暂定，等名单公布以后再看，现在不能决定移出。`,
  tied: '你和这家有关系，由别人办。',
  open: '已经提出，在办',
  look: '看办理情况',
  others: '别人在写移出的提议。',
  propose: '提出移出',
  account: '培育经过',
  accountHint: '三年里办过什么、为什么没有完成，写给决定的人和服务站看',
  missing: '请写明培育经过。',
  submit: '提交，由另一个人决定',
  ask: (name: string) => ({
    title: `提出移出${name}？`,
    text: '服务站会收到消息。另一位市级人员决定移出或者不移出。',
    yes: '提出',
    no: '再看看',
  }),
  done: '已经提出',
  empty: { title: '没有要移出的', text: '没有培育对象满三年没有完成培育，半年内也没有到期的。' },
}
