import type { Fee, Mode, Service } from '@shared/directory/carrier'
import type { Category } from '@shared/directory/categories'
import { asId } from '@shared/ids'

/** The services that the fictional town's carriers choose from, by id. */

const free: Fee = { kind: 'free', text: '免费' }
const paid = (text: string): Fee => ({ kind: 'paid', text })

type Row = [id: string, name: string, category: Category, minutes: number, modes: Mode[], bring: string[], fee?: Fee]

const rows: Row[] = [
  ['policy-advice', '惠企政策咨询', 'advice', 30, ['onsite', 'phone', 'online'], []],
  ['policy-briefing', '政策宣讲小课', 'outreach', 60, ['onsite', 'online'], []],
  ['salon', '企业沙龙', 'activity', 120, ['onsite'], []],
  [
    'specialised-apply',
    '专精特新申报辅导',
    'cultivation',
    60,
    ['onsite', 'online'],
    ['营业执照照片', '近两年财务报表'],
  ],
  ['growth-plan', '梯度培育诊断', 'cultivation', 90, ['onsite', 'visit'], ['近两年财务报表']],
  ['expert-hour', '志愿专家坐诊', 'cultivation', 60, ['onsite', 'online'], ['想问的问题']],
  ['first-loan', '首贷辅导', 'finance', 45, ['onsite', 'online'], ['营业执照照片', '近 6 个月对公流水']],
  ['loan-check', '贷款材料预审', 'finance', 30, ['onsite', 'online'], ['准备好的贷款材料']],
  ['equity-talk', '股权融资一对一', 'finance', 60, ['onsite'], ['商业计划书']],
  ['unpaid-goods', '货款拖欠法律咨询', 'legal', 60, ['onsite'], ['合同', '对账单或发货单']],
  ['contract-check', '合同审查', 'legal', 45, ['onsite', 'online'], ['合同文本']],
  ['mediation', '纠纷调解', 'legal', 90, ['onsite'], ['证据材料']],
  ['digital-check', '数字化诊断', 'digital', 180, ['visit'], []],
  ['cloud-start', '上云用云辅导', 'digital', 60, ['onsite', 'online'], []],
  ['patent-plan', '专利布局咨询', 'ip', 60, ['onsite', 'online'], ['技术交底材料']],
  ['trademark', '商标注册辅导', 'ip', 30, ['onsite', 'phone'], ['营业执照照片']],
  ['lab-open', '仪器设备共享', 'innovation', 120, ['onsite'], ['样品说明'], paid('每次 300 元，可用服务券')],
  ['pilot-test', '小试中试对接', 'innovation', 90, ['onsite', 'visit'], ['工艺说明']],
  ['transfer-match', '科技成果对接', 'transfer', 60, ['onsite', 'online'], ['成果简介']],
  ['proof-concept', '概念验证咨询', 'transfer', 90, ['onsite'], ['项目简介'], paid('首次免费，其后每次 500 元')],
  ['buyer-match', '大企业采购对接', 'market', 60, ['onsite', 'online'], ['产品目录']],
  ['exhibition', '参展辅导', 'market', 45, ['onsite', 'phone'], []],
  ['go-abroad', '出海合规咨询', 'overseas', 60, ['onsite', 'online'], ['目标市场说明']],
  ['trade-finance', '跨境结算辅导', 'overseas', 45, ['onsite', 'phone'], []],
  ['hiring', '招聘需求对接', 'talent', 45, ['onsite', 'online'], ['岗位说明']],
  ['tax-basics', '记账报税答疑', 'affairs', 30, ['onsite', 'phone'], []],
  ['space-visit', '办公场地看房', 'space', 60, ['onsite'], []],
]

const byId = new Map(
  rows.map(([id, name, category, minutes, modes, bring, fee = free]): [string, Service] => [
    id,
    { id: asId(id), name, category, modes, minutes, fee, bring, capacity: 2 },
  ]),
)

/** A copy of a service, with what differs at one carrier. @throws when there is no such service */
export function service(id: string, own: Partial<Service> = {}): Service {
  const known = byId.get(id)
  if (!known) throw new Error(`no such demo service: ${id}`)
  return { ...known, ...own }
}
