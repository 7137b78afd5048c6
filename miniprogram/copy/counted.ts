import { modeWords } from '@shared/copy/modes'
import { quantityBounds } from '@shared/service/quantities'

const names: Readonly<Record<string, string>> = {
  attendees: '到场人数',
  enterprises: '企业家数',
  hours: '时长（小时）',
  financedWan: '融资金额（万元）',
}

/** 数量和方式: what was counted of a service, and how it took place. */
export const counted = {
  title: '数量和方式',
  note: '有的积分项按人数、金额算。申请积分前可以改。',
  mode: '实际怎么办的',
  modes: modeWords,
  /** the word itself, where only a points table knows it */
  name: (word: string) => names[word] ?? word,
  known: Object.keys(quantityBounds),
  line: (mode: string, said: string) => `${mode}；${said || '没有填写数量'}`,
  of: (word: string, count: number) => `${names[word] ?? word} ${count}`,
  hint: '整数，没有就空着',
  odd: (word: string, least: number, most: number) => `${names[word] ?? word}在 ${least} 到 ${most} 之间。`,
  save: '保存',
  saved: '保存了',
} as const
