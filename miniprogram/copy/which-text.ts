import { stateText } from '@shared/copy/governing'
import type { Matter } from '@shared/policy/governing'

/** 哪份文件: which text governed what on a day. */
export const whichText = {
  question: (day: string) => `${day}，哪份文件管用`,
  day: '哪一天',
  dayHint: '可以用键盘左右键移一天',
  today: '今天',
  matter: '问的是',
  matters: { application: '新申报', title: '以前给的称号', points: '积分' } satisfies Record<Matter, string>,
  before: (day: string) => `${day} 前一天`,
  turns: '会变的日子',
  state: stateText,
  answers: '这一天的答案',
  since: (day: string) => `${day} 起`,
  ended: (day: string) => `${day} 废止`,
  time: '前前后后',
  known: {
    dated: '有原文，日子清楚',
    undated: '有原文，起始日没写',
    absent: '别的文件提到它，原文不在来源里',
  },
  span: {
    from: (day: string) => `${day} 起`,
    atEarliest: (day: string) => `最早 ${day}，哪天起不知道`,
    unknown: '哪天起不知道',
    until: (start: string, day: string) => `${start}，到 ${day}`,
    line: (name: string, known: string, when: string) => `${name}：${known}，${when}`,
  },
  noneEver: '没有施行过的文件',
  rests: (day: string) => `${day} 随《建设指引》发布之日，当天施行，几份旧文件同时废止。`,
  chosen: (name: string) => `跨新旧文件的事，按${name}选文件。`,
} as const
