import { type Axis, type Example, readingOf } from '../axis'
import { citing } from '../basis'
import { hard } from '../rule'

/**
 * The first cycle is short (G26 三（三）2). The sentence leaves seven questions open; each has its readings here with a worked
 * example. Amounts are hundredths of a point, rounded half up for showing. Every example takes the defaults for the other
 * questions and 2026-03-01 as 发布之日: 7 months, 214 days.
 */
const citation = citing('g26')(
  '三（三）2',
  '2026 年积分自本指引发布之日起计算,按照实际积分时长折算为 12 个月对应的分值',
)

/** The year of the short cycle. It starts on 发布之日 (an operator parameter) and ends as every cycle does. */
export const shortCycleYear = hard(2026, citation)

interface WorkedAxis<Name extends string> extends Axis<Name> {
  readonly example: Example<Name> & {
    /** points awarded before scaling */
    readonly raw: number
    readonly deducted?: number
    readonly itemCap?: number
    /** points of each award, and how many of them count at most */
    readonly each?: number
    readonly mostTimes?: number
    /** the day the station became a 培育对象 */
    readonly admittedOn?: string
    readonly gives: Readonly<Record<Name, number>>
  }
}

export const factor: WorkedAxis<'months' | 'days'> = {
  citation,
  question: '实际积分时长按月还是按日计',
  readings: { months: '按月折算（不足整月按整月计）', days: '按日折算' },
  default: 'months',
  example: { raw: 4680, gives: { months: 8023, days: 7982 } },
}

/** What a short cycle's points are scaled to. The text names 12 months; 365 days is the daily reading of the same year. */
export const fullYear = { months: hard(12, citation), days: hard(365, readingOf(factor, 'days')) }

export const lengthFrom: WorkedAxis<'publication' | 'admission'> = {
  citation,
  question: '实际积分时长从何时起算',
  readings: { publication: '各站都自指引发布之日起算', admission: '各站自成为培育对象之日起算' },
  default: 'publication',
  example: { raw: 4680, admittedOn: '2026-06-01', gives: { publication: 8023, admission: 14040 } },
}

export const itemCaps: WorkedAxis<'scaled-down' | 'unscaled'> = {
  citation,
  question: '单项、分类上限在折算前还是折算后适用',
  readings: { 'scaled-down': '上限同比缩小，折算后不超过原上限', unscaled: '折算前按原上限计，折算后可超过' },
  default: 'scaled-down',
  example: { raw: 2000, itemCap: 3000, gives: { 'scaled-down': 3000, unscaled: 3429 } },
}

export const totalCap: WorkedAxis<'after' | 'before'> = {
  citation,
  question: '总分在折算前还是折算后封顶',
  readings: { after: '折算后按总分封顶', before: '折算前按总分封顶，折算后可超过' },
  default: 'after',
  example: { raw: 10000, gives: { after: 15000, before: 17143 } },
}

export const deductionsScale: WorkedAxis<'scaled' | 'unscaled'> = {
  citation,
  question: '扣分是否随积分折算',
  readings: { scaled: '扣分同样折算', unscaled: '扣分不折算' },
  default: 'scaled',
  example: { raw: 4750, deducted: 100, gives: { scaled: 7971, unscaled: 8043 } },
}

/** `rounded`: to a tenth of a point, as ledgers show it. */
export const comparison: WorkedAxis<'unrounded' | 'rounded'> = {
  citation,
  question: '与合格分比较前是否舍入',
  readings: { unrounded: '以未舍入的折算结果比较', rounded: '先按台账显示的小数位舍入再比较' },
  default: 'unrounded',
  example: { raw: 4665, gives: { unrounded: 7997, rounded: 8000 } },
}

/** A cap in times over the whole cycle: 20 services of 5 points, at most 10 times, against at most 50 points (which gives 50.00). */
export const timesCaps: WorkedAxis<'as-points' | 'unscaled'> = {
  citation,
  question: '全周期的次数上限是否随分数上限折算',
  readings: { 'as-points': '次数上限按分数上限的办法折算，零头按比例计', unscaled: '次数上限不折算' },
  default: 'as-points',
  example: { raw: 10000, each: 500, mostTimes: 10, gives: { 'as-points': 5000, unscaled: 8571 } },
}
