import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import { formatNear } from '../calendar/format'
import type { OpenState } from './hours'

/** The open state on a card, in a word or two: 营业中, 10:00 开门, 午休, 已下班, 今天不开放. */
export function openText(open: OpenState): string {
  switch (open.state) {
    case 'open':
      return '营业中'
    case 'before':
      return `${beijingTime(open.next)} 开门`
    case 'break':
      return '午休'
    case 'after':
      return '已下班'
    case 'closed':
      return '今天不开放'
  }
}

/** The line under it: 12:00 午休, 17:30 下班, 13:30 开门, 周一 09:00 开门; the reason first where the day is special. Empty: nothing to add. */
export function openDetail(open: OpenState, now: Instant): string {
  if (open.state === 'open') return `${beijingTime(open.until)} ${open.followedBy === 'break' ? '午休' : '下班'}`
  return [open.reason, open.state === 'before' ? null : nextText(open.next, now)].filter(Boolean).join('，')
}

function nextText(next: Instant | null, now: Instant): string {
  if (next === null) return '两周内不开放'
  const day = formatNear(beijingDate(next), beijingDate(now)).replace('今天', '')
  return `${day} ${beijingTime(next)} 开门`.trim()
}
