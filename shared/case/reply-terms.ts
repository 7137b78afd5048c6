import { type Clock, clockFrom } from '../calendar/clock'
import type { Basis } from '../law/basis'
import { productRules } from '../law/product-rules'
import { settingBasis } from '../settings/basis'
import type { SettingValues } from '../settings/values'
import { replyWorkingDays } from './reply-days'

/** How long a station has to answer before it may lose points: what the city set, or else our own rule. */
export interface ReplyClock extends Clock {
  basis: Basis
}

export function replyClock(toldAt: number, values: SettingValues): ReplyClock {
  const set = values.deductionReplyWorkingDays
  return {
    ...clockFrom(toldAt, set ?? replyWorkingDays),
    basis: set === null ? productRules.deductionAnswered : settingBasis('deductionReplyWorkingDays', values),
  }
}
