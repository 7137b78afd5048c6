import { localDate } from '../calendar/local-date'
import { choice, day, days } from './parameter'

/** What no text says and the bureau has to set: each with the default that holds until then, shown as 由运营方设定. */

/** G26 applies 自发布之日起; the date under it is a Sunday, so the day of publication is a parameter. A day of the first cycle. */
export const g26PublishedOn = day(
  '《建设指引》发布之日',
  localDate('2026-03-01'),
  localDate('2025-10-01'),
  localDate('2026-09-30'),
)

/** Which date of a case picks its governing text when a repeal falls in between. */
export const governingDate = choice(
  '跨新旧文件的事项以何日确定适用文件',
  { filed: '申报之日', decided: '决定之日', published: '公布之日' },
  'filed',
)

/** Days after a service within which it must be claimed. */
export const claimWindowDays = days('积分申请提交期限', '天', null, '不限')

/** From when no claim is filed for a cycle's services. What was filed by then is still decided, until the list with the station is published. */
export const pointsFreeze = choice('周期积分申请截止时点', { list: '周期名单公布之日', end: '周期结束之日' }, 'list')

const noClock = '没有期限，不催办'

/** 公示期: without one it would be over at once. */
export const publicNoticeWorkingDays = days('公示期', '工作日', 5, null)

/** How long a district may review an application. */
export const districtReviewWorkingDays = days('区级初审时限', '工作日', null, noClock)

/** How long the city may review what a district sent. */
export const cityReviewWorkingDays = days('市级复核时限', '工作日', null, noClock)

/** How long the district may look into a change that was reported. */
export const changeReviewWorkingDays = days('变更核实时限', '工作日', null, noClock)

/** How long officers may look into whose a credit code is. */
export const codeClaimWorkingDays = days('核对代码归属的时限', '工作日', null, noClock)

/** How long the city may take to verify one claim. */
export const verificationWorkingDays = days('核实积分申请的时限', '工作日', null, noClock)

/** How long whoever is asked for more has to bring it. */
export const supplementWorkingDays = days('补充材料、说明的时限', '工作日', null, '没有期限，随时可以补')

/** Until when a decision may be appealed against, and how long the appeal may take. */
export const appealWindowWorkingDays = days('不服决定的，申请复核的期限', '工作日', null, '不限')
export const appealWorkingDays = days('复核时限', '工作日', null, noClock)

/** Until when a station may answer a deduction that was proposed. */
export const deductionReplyWorkingDays = days('扣分之前服务站说明的期限', '工作日', null, '照本系统自己的期限')

/** 查实: who hears a complaint, and who finds whether it is so. Each complaint keeps what was set when it was filed. */
const level = { district: '区级主管部门', city: '市经济和信息化局' }
export const complaintHeardBy = choice('投诉由谁听取', level, 'district')
export const complaintFoundBy = choice('投诉由谁查实', level, 'city')
