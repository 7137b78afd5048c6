import { citing } from '../basis'
import { hard, NOT_STATED, soft } from '../rule'
import type { Target } from '../target'

/** C23: how clusters were recognised, kept and revoked. History since G26. */
const cite = citing('c23')

export const target: Target = {
  what: '市级中小企业特色产业集群',
  value: 20,
  unit: '个',
  bound: '左右',
  hedge: null,
  period: '“十四五”期间',
  until: NOT_STATED,
  citation: cite('第五条', '“十四五”期间，在全市范围内认定20个左右集群。'),
}

/** Rounds of recognition a year. */
export const roundsPerYear = soft(1, '原则上', cite('第七条', '原则上每年开展一次。'))

export const applicant = hard(
  { within: '区级区划范围', by: '集群运营管理机构' },
  cite('第八条', '申报的集群应在区级区划范围内，由集群运营管理机构作为申报主体。'),
)

export const districtReview = hard(
  '初审',
  cite(
    '第九条',
    '各区中小企业主管部门对照本办法规定的认定条件和年度申报具体要求，负责本地区集群的材料受理和初审，并在规定时间将通过审核的推荐集群报送至市经济和信息化局。',
  ),
)

export const cityReview = hard(
  { review: '复审', onSite: '必要时', next: '公示' },
  cite(
    '第十条',
    '市经济和信息化局按照公平、公正、公开原则组织复审，必要时开展实地核查，在符合认定条件（见附件）的基础上，形成“北京市中小企业特色产业集群”名单，在市经济和信息化局官方网站公示无异议后发布。',
  ),
)

const term = cite(
  '第十五条',
  '集群有效期为三年，有效期满后，由市经济和信息化局组织开展复核工作，并考核评价集群三年发展规划目标完成情况，复核通过的有效期延长三年。',
)
export const validityYears = hard(3, term)
export const extensionYears = hard(3, term)

/** By the last day of that month, on the year before. */
export const yearlyReport = hard(
  { beforeEndOfMonth: 3, about: '上一年度' },
  cite('第十六条', '并组织集群于每年3月底前填报集群上一年度有关工作开展情况，报至市经济和信息化局。'),
)

const ground = (quote: string) => hard({ by: 'finding' }, cite('第十七条', quote))
/** Each was enough to revoke. No bar is stated. */
export const revocationGrounds = {
  'review-not-passed': ground('（一）有效期满未申请复核或经复核未通过的'),
  'false-filing': ground('（二）发现虚假申报或存在违法违规行为的'),
  'no-report': ground('（三）未及时报送集群年度培育情况信息表，不接受、不配合监测监督工作的'),
  'unreported-change': ground('（四）集群发生主导产业、空间范围、运营管理机构变更等重大变动未及时更新报备的'),
  incident: ground(
    '（五）集群企业发生较大及以上安全、质量和环境污染等事故，重大及以上网络安全事件和数据安全事件，以及偷税漏税、违法违规、严重失信和其它重大问题的行为。',
  ),
}
