import { citing } from '../basis'
import { hard, NOT_STATED } from '../rule'

const cite = (quote: string) => citing('g26')('三（三）2', quote)
const total = cite('积分总分为 150 分,达到 80 分即认定培育成功。')
const cycle = cite('当年的积分统计周期为上一年度 10 月 1 日至当年 9 月 30 日')

/** 积分总分, in points. */
export const totalPoints = hard(150, total)

/** 达到即认定培育成功, in points; reaching it is enough. */
export const passMark = hard(80, total)

/** A 计分周期 is named by the year it ends in (当年); it starts in the year before. Both days are counted. */
export const cycleStart = hard({ yearsBefore: 1, month: 10, day: 1 }, cycle)
export const cycleEnd = hard({ month: 9, day: 30 }, cycle)

/** Who earns, and when: a 培育对象, for services in its 培育期. */
export const earners = hard(
  { who: '培育对象', during: '培育期' },
  cite(
    '被确定为培育对象的服务机构进入培育期。培育期内,各培育对象应着力推进培育任务,拓展服务功能、创新服务模式、提升服务质效,根据积分规则为中小企业提供相应服务。',
  ),
)

/** Per completed service: claim with evidence, checked by the city, then added up. */
export const verification = hard(
  { per: '每项服务', files: ['积分申请', '佐证材料'], verifiedBy: '市经济和信息化局' },
  cite(
    '每项服务完成后,需向市经济和信息化局提交积分申请及佐证材料,市经济和信息化局对服务事项核实后,为服务站累计相应分值。',
  ),
)

/** In each cycle: the mark of the table that governs it; in 2026 the text names 80. */
export const everyCycle = hard(
  { per: '计分周期', points: NOT_STATED, outcome: '认定为培育成功' },
  citing('g26')('三（二）', '服务站需在每个计分周期内达到一定分值, 方可认定为培育成功。'),
)

/** Ranked each year by points; those recognised whose results stand out are rewarded. The amounts are in 附件4 (略). */
export const yearlyReward = hard(
  { per: '年', rankedBy: '服务积分' },
  citing('g26')('三（二）', '每年依据服务积分排名, 对培育成功的服务成效突出的服务站予以奖励(见附件 4)。'),
)
