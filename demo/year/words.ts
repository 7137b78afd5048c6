import type { Category } from '@shared/directory/categories'

/** What people write in the year. Everything is made up. */

const done: Partial<Record<Category, string[]>> = {
  advice: ['讲了三项适用的政策和各自的截止时间，给了清单。', '核对了申报条件，差一项研发投入，说明了怎么补。'],
  outreach: ['讲解两份新文件，现场答疑。'],
  activity: ['沙龙共两个主题，企业互相介绍，留了对接意向。', '请两家企业讲数字化改造的做法，现场对接。'],
  cultivation: ['对照梯度培育指标逐项诊断，列出半年要补的三项。', '看了两年报表，定了申报路线和时间表。'],
  finance: ['核对材料清单，比较三家银行的首贷条件，选定一家。', '预审贷款材料，缺一份对公流水，约好补齐。'],
  legal: ['看了合同和对账单，起草催款函，说明诉讼时效。', '审查采购合同，改了验收和违约两条。'],
  digital: ['到车间看了排产，出具诊断报告，建议先上进销存。', '梳理业务流程，推荐两种云服务，试用一个月。'],
  ip: ['检索现有专利，定了两件发明的布局。', '说明商标类别，准备注册材料。'],
  innovation: ['样品小试一批，记录参数，约定下次中试。', '介绍可共享的设备，安排试用。'],
  transfer: ['对接一项成果，双方交换了技术说明。'],
  market: ['对接两家大企业的采购，交换产品目录。'],
  overseas: ['说明目标市场的合规要求，列出要办的认证。', '讲解跨境结算的办法，比较两家银行。'],
}

export const summariesOf = (category: Category): string[] => done[category] ?? ['按预约的内容办完。']

export const notes = ['', '', '想先了解要带什么', '第一次来', '上次材料没带齐', '有两位同事一起来']

export const ratingTexts = [
  '',
  '',
  '讲得明白，没有推销。',
  '准时，材料一次说清。',
  '解决了拖了很久的问题。',
  '等了一会儿，办得仔细。',
]
export const hintedRating = '加微信返现，介绍朋友来还有优惠'

export const rejections = [
  '签到的人不是预约企业的，请核对后说明。',
  '照片看不出是这次服务，不能核实。',
  '报告没有企业盖章，不能核实。',
]

export const denials = {
  did: ['那天没有去过，是不是记错了企业。', '预约过，没有人接待，没有这次服务。'],
  didNot: ['核对过双方的记录和签到，服务没有发生。'],
  stands: ['核对过签到码和现场照片，企业换了经办人，服务属实。'],
}

export const complaints = {
  attitude: '打电话问材料，说了两句就挂了，再打没人接。',
  fees: '约的是免费服务，到了说要另收一笔资料费。',
  'missed-appointment': '按时到了，等了四十分钟没有人接待。',
  'broken-promise': '答应两个工作日回电，过了一周没有消息。',
  other: '预约的是一对一，到了变成十几个人的宣讲。',
}
export const replies = [
  '当天顾问临时请假，接电话的人不了解情况，是我们的问题。',
  '核对过登记，当天没有这个情况，愿意当面说明。',
]
export const opinions = ['电话记录属实，建议认定属实。', '双方说法不一，部分情况可以核实。', '没有查到支持投诉的记录。']

export const claimWords = {
  asked: '照片里看不到服务内容，请补一份服务纪要。',
  answered: '已补服务纪要。',
  appeal: '签到码是企业本人出示的，请再核对一次。',
  sentBack: '活动通知的日期和服务日期不一致，请重新看。',
}

/** Of the station over the line that no list has yet. */
export const heldBackBecause = '有一笔积分有异议，等复核。'

export const cancelled = {
  account: '市场监管部门 10 月对其作出行政处罚，处罚决定书附后。',
  answer: '处罚属实，已经缴纳罚款并整改，请求保留资格。',
  reason: '行政处罚属实，按指引取消资格。',
}

/** What stations promise, and why one promise is not published. */
export const promised = {
  received: '约好的时间，一定有人在窗口接待。',
  completed: '来办的事，办完当天写好记录。',
  refused: '原话里的“第一时间”说不清是几天，请写明。',
}
