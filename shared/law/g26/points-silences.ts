import type { Axis } from '../axis'
import { citing } from '../basis'

/** What G26 三（三）2 leaves open about points, beside the short cycle (`proration.ts`) and the day (`service-date.ts`). */
const cite = (quote: string) => citing('g26')('三（三）2', quote)

export const recognisedOn: Axis<'list' | 'reaching'> = {
  citation: cite('积分总分为 150 分,达到 80 分即认定培育成功。'),
  question: '“即认定”是达到之日还是名单公布之日',
  readings: {
    list: '自名单公布之日为培育成功',
    reaching: '自达到之日为培育成功（达到以后又低于及格线的，自重新达到之日）',
  },
  default: 'list',
  example: {
    reachedOn: '2026-09-22',
    listPublishedOn: '2026-11-16',
    gives: { list: '2026-11-16', reaching: '2026-09-22' },
  },
}

const inPeriod = cite(
  '培育期内,各培育对象应着力推进培育任务,拓展服务功能、创新服务模式、提升服务质效,根据积分规则为中小企业提供相应服务。',
)

/** A service inside the 培育期, claimed after it ended. */
export const claimAfterPeriod: Axis<'refused' | 'accepted'> = {
  citation: inPeriod,
  question: '培育期内的服务，培育期结束以后还能不能申请积分',
  readings: { refused: '申请当天也须是培育对象', accepted: '服务在培育期内就可以申请' },
  default: 'refused',
  example: {
    servedOn: '2026-08-20',
    periodEndedOn: '2026-08-31',
    claimedOn: '2026-09-02',
    gives: { refused: 'refused', accepted: 'accepted' },
  },
}

/** A fact outside every 培育期. */
export const deductionOutsidePeriod: Axis<'refused' | 'accepted'> = {
  citation: cite('对经查实的企业投诉、未履行服务承诺、未按要求开展服务活动等情形,按规定予以扣分。'),
  question: '不在培育期内发生的事能不能扣分',
  readings: { refused: '只扣培育期内发生的事', accepted: '培育期以外发生的事也扣' },
  default: 'refused',
  example: {
    happenedOn: '2026-09-02',
    periodEndedOn: '2026-08-31',
    gives: { refused: 'refused', accepted: 'accepted' },
  },
}

/** A table changed within a cycle, with another cap for the same item. Hundredths before scaling, in a full cycle. */
export const capsAcrossVersions: Axis<'together' | 'per-version'> = {
  citation: cite('根据积分规则为中小企业提供相应服务'),
  question: '周期中间换了积分表的，上限怎么合',
  readings: { together: '合起来不超过新表的上限', 'per-version': '新表、旧表各按各的上限，分别计算' },
  default: 'together',
  example: {
    capBefore: 3000,
    rawBefore: 3000,
    capAfter: 4000,
    rawAfter: 2000,
    gives: { together: 4000, 'per-version': 5000 },
  },
}

/**
 * Such a change with another total or pass mark. A version that has not begun yet moves nothing. Hundredths, in a full cycle; whether the
 * station has passed at its end.
 */
export const markAcrossVersions: Axis<'last' | 'first'> = {
  citation: citing('g26')('三（二）', '服务站需在每个计分周期内达到一定分值, 方可认定为培育成功。'),
  question: '周期中间换了积分表的，总分和及格线按哪个版本',
  readings: { last: '按周期结束时用的版本', first: '按周期开始时用的版本' },
  default: 'last',
  example: { markBefore: 8000, markAfter: 1200, raw: 2000, gives: { last: 'passed', first: 'short' } },
}
