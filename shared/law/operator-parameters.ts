import { type LocalDate, localDate } from '../calendar/local-date'
import { operator } from './basis'

/**
 * What no text says and the bureau must: each with the default that holds until it is set. Shown as 由运营方设定.
 * A null default means that nothing of the kind applies.
 */
const g26Day = localDate('2026-03-01')

/** G26 applies 自发布之日起; its 落款 is a Sunday, so the day of publication is asked for. */
export const g26PublishedOn: { basis: ReturnType<typeof operator>; default: LocalDate } = {
  basis: operator('《建设指引》发布之日', g26Day),
  default: g26Day,
}

/** Which date of a case picks its governing text when a repeal falls in between: 'filed' | 'decided' | 'published'. */
export const governingDate = operator('跨新旧文件的事项以何日确定适用文件', 'filed')

/** Days after a service within which it must be claimed. */
export const claimWindowDays = operator('积分申请提交期限（天）', null)

/** When a cycle's points stop changing: 'cycle-publication' is the day its list is published. */
export const pointsFreeze = operator('周期积分锁定时点', 'cycle-publication')

/** 公示期; counted in working days. */
export const publicNoticeWorkingDays = operator('公示期（工作日）', 5)

/** How long a district may review; no text sets a time. */
export const districtReviewWorkingDays = operator('区级初审时限（工作日）', null)

/** Who hears a complaint and who finds it 属实: no text says. */
export const complaintHeardBy = operator('投诉由谁受理', 'district')
export const complaintFoundBy = operator('投诉由谁查实', 'city')
