import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'

/** 14:30, 今天 14:30 or 周一 09:30: of a day that is not said beside it. */
const hourOf = (at: Instant, now: Instant) => `${formatNear(beijingDate(at), beijingDate(now))} ${beijingTime(at)}`

/** Until when a booking costs nothing to leave or to move, in its own hours. */
export const freeUntil = {
  title: '临时来不了',
  row: '取消改约',
  /** `counts`: it is a late cancellation then */
  rows: (until: Instant, now: Instant): (readonly [when: string, what: string, counts: boolean])[] =>
    now < until
      ? [
          [`${hourOf(until, now)} 前`, '取消、改约都行，不记', false],
          ['以后', '取消、改约，记 1 次临时取消，不扣分', true],
        ]
      : [['现在起', '取消、改约，记 1 次临时取消，不扣分', true]],
  said: (until: Instant, now: Instant) =>
    now < until ? `${hourOf(until, now)} 前取消、改约都行，不记` : '取消、改约记 1 次临时取消，不扣分',
  cancel: (until: Instant, now: Instant) =>
    now < until ? `${hourOf(until, now)} 前取消，不记临时取消。` : '现在取消，记 1 次临时取消，不扣分。',
  move: (until: Instant, now: Instant) =>
    now < until ? `${hourOf(until, now)} 前改约，不记临时取消。` : '现在改约，记 1 次临时取消，不扣分。',
  /** of what the station has not agreed to */
  unasked: '服务站还没有同意，现在取消、改约都不记。',
  late: '记了 1 次临时取消，不扣分',
}
