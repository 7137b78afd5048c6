import type { Hindrance, StuckMatter, WhyNobody } from '../access/hindrance'

/** What waits while nobody may decide on it; `name`: whose it is, empty where that is secret. */
export interface NobodyLeft {
  kind: 'nobody-left'
  what: StuckMatter
  name: string
  why: WhyNobody
}

const stuckMatter: Readonly<Record<StuckMatter, string>> = {
  claim: '笔积分申请',
  check: '次服务的核查',
  case: '件办理事项',
  deduction: '笔提出的扣分',
  complaint: '件投诉',
}
const hindered: Readonly<Record<Hindrance, string>> = {
  part: '参加过或者经手过',
  carrier: '是这家服务站的人',
  enterprise: '是这家企业的人',
  declared: '说明过有利害关系',
  acted: '已经办过一步，须由另一人办',
}
function reasonOf(why: WhyNobody): string {
  const reasons = Object.entries(why) as [Hindrance, number][]
  if (reasons.length === 0) return '眼下没有在岗的审核员。'
  const count = reasons.reduce((sum, [, each]) => sum + each, 0)
  return `能办的 ${count} 人都不能办：${reasons.map(([reason, each]) => `${each} 人${hindered[reason]}`).join('；')}。`
}

export const nobodyLeftTitle = ({ what, name }: NobodyLeft): string =>
  `${name ? `${name}的一` : '一'}${stuckMatter[what]}没有人能办`

export const nobodyLeftText = (why: WhyNobody): string =>
  `${reasonOf(why)}请在“授权”里任命一位和它没有关系的审核员，另一人批准以后就能办。期限没有变。`
