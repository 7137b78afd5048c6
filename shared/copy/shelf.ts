import { formatDay } from '../calendar/format'
import type { LocalDate } from '../calendar/local-date'
import type { Shelf } from '../directory/carrier'

/** Why a service is not offered: 暂停预约：请假，11月30日 周一 恢复; 已下架：合同到期. */
export function offShelfText({ state, reason, until }: Shelf, today: LocalDate): string {
  if (state === 'withdrawn') return `已下架：${reason}`
  return until === null ? `暂停预约：${reason}` : `暂停预约：${reason}，${formatDay(until, today)} 恢复`
}
