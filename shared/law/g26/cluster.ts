import { citing } from '../basis'
import { hard, NOT_STATED, soft } from '../rule'

/** 特色产业集群, G26 一: conditions and tasks. */
const cite = citing('g26')

const field = cite(
  '一（一）1',
  '集群深耕主导产业,且主导产业符合国家产业政策和北京市高精尖产业发展规划要求,围绕人工智能、医药健康、绿色先进能源与低碳环保、新一代信息技术、机器人与智能制造、智能网联新能源汽车、集成电路、新材料、空天技术、新型安全应急等北京市高精尖产业领域建设。',
)
/** Ten are named and 等…领域 leaves the list open: another field is a warning. */
export const fields = soft(
  [
    '人工智能',
    '医药健康',
    '绿色先进能源与低碳环保',
    '新一代信息技术',
    '机器人与智能制造',
    '智能网联新能源汽车',
    '集成电路',
    '新材料',
    '空天技术',
    '新型安全应急',
  ],
  '等',
  field,
)

const record = cite(
  '一（一）2',
  '集群企业近三年未发生较大及以上安全、质量和环境污染等事故,重大及以上网络安全事件和数据安全事件,或者偷税漏税、违法违规、严重失信或其他重大问题的行为,无不良信用记录。',
)
/** Years of clean record, of the cluster's enterprises. */
export const cleanYears = hard(3, record)

export const operatorDuty = hard(
  '积极开展各项活动和工作',
  cite('一（一）2', '集群运营主体能够在市、区两级中小企业主管部门指导下,积极开展各项活动和工作。'),
)

/** Square kilometres. */
export const maxArea = soft(100, '一般', cite('一（一）3', '集群占地面积一般不超过 100 平方千米。'))

/** 一（二）: eight tasks, in order. */
export const tasks = [
  '提高核心竞争力',
  '提升优质中小企业梯度培育成效',
  '提高产业链供应链协作能力',
  '提升协同创新能力',
  '提高数字化转型水平',
  '提高绿色化发展水平',
  '积极连接国际大市场',
  '健全集群治理机制',
] as const

/** Years that the cluster's development plan looks ahead. */
export const planYears = hard(
  3,
  cite(
    '一（二）8',
    '集群设立运营管理机构,制定集群未来三年发展规划,发展目标清晰、可考核,工作措施完整、针对性强、切实可行。',
  ),
)

/** The standard itself is in none of the sources: that of C23 was repealed with it and may not be applied to a later decision. */
export const recognition = hard(
  { standard: NOT_STATED, recommends: '国家级中小企业特色产业集群' },
  cite(
    '一（三）',
    '对达到中小企业特色产业集群认定标准的,认定为北京市级中小企业特色产业集群,并择优推荐至工业和信息化部参评国家级中小企业特色产业集群。',
  ),
)

/** National clusters only. The rules are in 附件1 (略); over which period they score is not stated. */
export const scoring = hard(
  { of: '国家级中小企业特色产业集群', period: NOT_STATED },
  cite('一（三）', '对已认定及新认定的国家级中小企业特色产业集群开展积分评价并根据评价结果给予奖励(详见附件1)。'),
)
