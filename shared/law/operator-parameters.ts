import { type LocalDate, localDate } from '../calendar/local-date'
import { type OperatorBasis, operator } from './basis'

/**
 * What no text says and the bureau has to set: each with the default that holds until then, shown as 由运营方设定.
 * Where code needs the default itself, and not only the words for it, it stands beside the basis.
 */
export interface Parameter<T> {
  readonly basis: OperatorBasis
  readonly default: T
}

const g26Day = localDate('2026-03-01')

/** G26 applies 自发布之日起; the date under it is a Sunday, so the day of publication is a parameter. */
export const g26PublishedOn: Parameter<LocalDate> = {
  basis: operator('《建设指引》发布之日', g26Day),
  default: g26Day,
}

/** Which date of a case picks its governing text when a repeal falls in between. */
export const governingDate: Parameter<'filed' | 'decided' | 'published'> = {
  basis: operator('跨新旧文件的事项以何日确定适用文件', '申报之日'),
  default: 'filed',
}

/** Days after a service within which it must be claimed. */
export const claimWindowDays = operator('积分申请提交期限（天）', null)

/** When a cycle's points stop changing. */
export const pointsFreeze = operator('周期积分锁定时点', '周期名单公布之日')

/** 公示期. */
export const publicNoticeWorkingDays = operator('公示期（工作日）', 5)

/** How long a district may review an application. */
export const districtReviewWorkingDays = operator('区级初审时限（工作日）', null)

/** 查实: who hears a complaint and who finds it true. */
export const complaintHeardBy = operator('投诉由谁听取', '区级主管部门')
export const complaintFoundBy = operator('投诉由谁查实', '市经济和信息化局')

/** How long a station has to bring what a reviewer asked for. */
export const supplementWorkingDays: Parameter<number> = {
  basis: operator('补充佐证材料的期限（工作日）', 5),
  default: 5,
}

/** How long a claim may wait to be verified. */
export const verificationWorkingDays: Parameter<number> = {
  basis: operator('积分申请的核实期限（工作日）', 10),
  default: 10,
}

/** How long after a refusal a station may ask that another looks. */
export const appealWorkingDays: Parameter<number> = { basis: operator('申请复核的期限（工作日）', 10), default: 10 }

/** How long that other has. */
export const appealDecisionWorkingDays: Parameter<number> = { basis: operator('复核的期限（工作日）', 15), default: 15 }

/** How long a station has to say what it has to say of a deduction, before anybody decides. */
export const deductionReplyWorkingDays: Parameter<number> = {
  basis: operator('拟扣分的说明期限（工作日）', 5),
  default: 5,
}
