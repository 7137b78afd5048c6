import { citing } from '../basis'
import { hard, NOT_STATED } from '../rule'

/** 集群 认定程序与监督管理, G26 一（三）: how long, what is reported, what revokes. No bar is stated. */
const cite = (quote: string) => citing('g26')('一（三）', quote)

const term = cite(
  '集群有效期为三年,有效期满后,由市经济和信息化局组织开展复核工作,并考核集群三年发展规划目标完成情况,复核通过的有效期限延长三年。',
)
export const validityYears = hard(3, term)
export const extensionYears = hard(3, term)
export const reviewedPlanYears = hard(3, term)

/** Each year, on the year before, by the last day of that month; through the district. */
export const yearlyReport = hard(
  { beforeEndOfMonth: 3, about: '上一年度', through: '区中小企业主管部门', to: '市经济和信息化局' },
  cite('各区中小企业主管部门组织集群于每年3月底前填报集群上一年度有关工作开展情况,并报至市经济和信息化局。'),
)

/** 及时; no number of days. */
export const change = hard(
  { kinds: ['主导产业', '空间范围', '运营管理机构'], open: '等', withinDays: NOT_STATED },
  cite('4. 集群发生主导产业、空间范围、运营管理机构变更等重大变动未及时更新报备的'),
)

/** Each is enough to revoke. */
export const revocationGrounds = {
  'review-not-passed': hard({ by: 'finding' }, cite('1. 有效期满未申请复核或经复核未通过的')),
  'false-filing': hard({ by: 'finding' }, cite('2. 发现虚假申报或存在违法违规行为的')),
  'no-report': hard({ by: 'finding' }, cite('3. 未及时报送集群年度培育情况信息表,不接受、不配合监测监督工作的')),
  'unreported-change': hard({ by: 'finding' }, change.basis),
  incident: hard(
    { by: 'finding' },
    cite(
      '5. 集群企业发生较大及以上安全、质量和环境污染等事故,重大及以上网络安全事件和数据安全事件,以及偷税漏税、违法违规、严重失信和其他重大问题的行为。',
    ),
  ),
}
