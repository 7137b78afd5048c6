import { type Tie, tieMonths } from '@shared/access/conflict'
import { limits } from '@shared/limits'
import { listed } from './punctuation'

const others = 3

/** 利害关系: what an officer does not decide, and how it is said of oneself. */
export const tied = {
  passed: '已转他人',
  stuck: '没有人能办',
  row: '你与它有关联',
  uncounted: (count: number) => (count > limits.counted ? `不算在 ${limits.counted}+ 件里` : `不算在 ${count} 件里`),
  title: '你与这件事有关联，已转他人',
  titleStuck: '你与这件事有关联，眼下没有人能办',
  withheld: (name: string) => `${name}的这一件你不办。材料和进度你看不到，也不算在你名下。`,
  what: '关联',
  how: '怎么知道',
  who: '转给',
  time: '期限',
  notLonger: '没有因为转交变长',
  tenure: (from: string, to: string | null) => (to === null ? `${from} 起` : `${from} 到 ${to}`),
  member: {
    carrier: (since: string) => `${since}，是这家服务站的人`,
    enterprise: (since: string) => `${since}，是这家企业的人`,
  },
  ties: {
    part: '参加过这次服务，或者经手过它的材料',
    carrier: `这家服务站的人，或者事情发生前 ${tieMonths} 个月内是`,
    enterprise: `这家企业的人，或者事情发生前 ${tieMonths} 个月内是`,
    declared: '你自己说明过和它有利害关系',
  } satisfies Record<Tie, string>,
  known: {
    part: '预约、服务、佐证、申请的记录',
    carrier: '授权记录，撤销了也算',
    enterprise: '授权记录，撤销了也算',
    declared: '你提交的说明',
  } satisfies Record<Tie, string>,
  officer: (role: string, name: string) => (name === '' ? role : `${role}·${name}`),
  /** whoever of them sees it first */
  others: (names: readonly string[]) =>
    names.length > others
      ? `${listed(names.slice(0, others))}等 ${names.length} 人，先看到的先办`
      : names.length > 1
        ? `${listed(names)}，先看到的先办`
        : listed(names),
  nobody: '眼下没有别的人可以办。请市级管理员任命一位和它没有关系的经办人，期限照旧。',
  declared: '你自己的说明不能收回。',
  contest: {
    wrong: '不是这样？',
    tell: '告诉市级管理员',
    ask: {
      title: '告诉市级管理员你没有关联？',
      text: '他会看到你的称呼、这是谁的事、按什么记录算出有关联，再去核对。核对清楚之前，这一件还是由别人办。',
      yes: '告诉他',
      no: '先不说',
    },
    told: (many: number) =>
      many === 0 ? '眼下没有别的市级管理员，没有告诉谁。' : `已告诉 ${many} 位市级管理员，由他们核对记录。`,
  },
  next: '看下一件',
  rule: {
    title: '什么算有关联',
    lines: [
      `事情发生前 ${tieMonths} 个月内到现在，是该企业、该服务站的人。`,
      '参加过这次服务，或者经手过它的佐证和申请。',
      '自己说明有利害关系的。',
    ],
    basis: '产品规则',
    nobody: '没有人可转时，由市级管理员任命，期限照旧。',
  },
  recuse: {
    open: '我有利害关系',
    title: '说明和这件事有利害关系？',
    text: '说明以后不能收回：这次服务的申请、核查和以后的事都由别人办，你看不到材料和进度。',
    code: '说明以后不能收回：这家企业的代码和名称由别人核对，你看不到。',
    rating: '这条由别人看，你不再看到它。说明以后不能收回。',
    appeal: '这件申诉由别人看，以后和这次预约有关的事也是。说了不能收回。',
    grant: '说明以后不能收回：这个人的角色由别人批准。',
    yes: '有关系，我不办',
    no: '没有，接着办',
    done: '记下了，这一件你不再办',
  },
} as const
