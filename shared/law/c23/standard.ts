import { citing } from '../basis'
import { hard, soft } from '../rule'

/**
 * C23's 认定标准(2023年版): the numbers by which clusters were recognised. They ended with C23: never apply them to a
 * decision governed by a later text.
 */
const cite = citing('c23')

/** Years without grave incidents, of the cluster's enterprises. */
export const cleanYears = hard(
  3,
  cite(
    '认定标准 一',
    '2. 集群企业近三年未发生较大及以上安全、质量和环境污染等事故，重大及以上网络安全事件和数据安全事件，以及偷税漏税、违法违规、严重失信和其它重大问题的行为，无不良信用记录。',
  ),
)

const strength = (quote: string) => cite('认定标准 二', quote)
/** Square kilometres. */
export const maxArea = soft(100, '一般', strength('集群占地面积一般不超过100平方公里'))
/** 亿元 of output (or revenue), in each of the years. */
export const minOutput = hard({ years: 3, yi: 40 }, strength('近三年产值（或营业收入）均在40亿元以上'))
/** Per cent, to be exceeded: share of SMEs in the cluster's output. */
export const smeShareAbove = hard(70, strength('集群中小企业产值（或营业收入）占集群总产值（或总营业收入）高于70%'))
/** Per cent a year, to be exceeded: growth of output. */
export const outputGrowthAbove = hard(10, strength('产值（或营业收入）年均增速高于10%'))
/** Per cent, to be exceeded: share of the leading industry. */
export const leadingShareAbove = hard(70, strength('主导产业占集群总产值（或总营业收入）比例高于70%'))

/** One of the two is enough (或者). */
export const enterprises = hard(
  { any: { championsOrLittleGiants: 1, others: 10 } },
  cite(
    '认定标准 三',
    '集群拥有不少于1家主导产业的制造业单项冠军企业或专精特新“小巨人”企业，或者不少于10家专精特新中小企业、创新型中小企业和国家级高新技术企业。',
  ),
)

const innovation = (quote: string) => cite('认定标准 五', quote)
/** Per cent a year over the years, to be exceeded: the SMEs' research spending. */
export const researchGrowthAbove = hard(
  { years: 3, percent: 10 },
  innovation('集群近三年中小企业研发经费年均增长高于 10%'),
)
/** Per cent a year. */
export const minPatentGrowth = hard(15, innovation('有效发明专利年均增长率不低于 15%'))
/** 有效发明专利 per 万人. */
export const minPatentsPerTenThousand = hard(15, innovation('每万人有效发明专利拥有量不低于 15 个。'))

/** Per cent of enterprises. */
export const minIndustrialInternet = hard(15, cite('认定标准 六', '工业互联网平台应用普及率不低于 15%'))

const green = (quote: string) => cite('认定标准 七', quote)
/** Only for clusters in such an industry. */
export const conditionalTests = {
  energy: hard(
    { industry: '高耗能', test: '能效水平高于行业基准值' },
    green('属于高耗能行业的集群，能效水平高于行业基准值'),
  ),
  water: hard(
    { industry: '高用水', test: '水效水平高于行业基准值' },
    green('属于高用水行业的集群，水效水平高于行业基准值。'),
  ),
}

/** Years that the plan looks ahead. */
export const planYears = hard(
  3,
  cite('认定标准 九', '制定未来三年发展规划，发展目标清晰、可考核，工作措施完整、针对性强、切实可行。'),
)
