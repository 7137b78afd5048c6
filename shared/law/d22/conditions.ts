import { type Axis, readingOf } from '../axis'
import { citing } from '../basis'
import { hard, soft } from '../rule'

/** 示范平台 申报条件, D22 第六条、第七条. History since G26. */
const cite = citing('d22')

const who = cite(
  '第六条（一）',
  '(一)一般应具有独立法人资格，注册在本市且成立时间两年以上，资产总额不低于人民币 300 万元。',
)
export const reachOfGenerally: Axis<'whole-sentence' | 'first-clause'> = {
  citation: who,
  question: '“一般”是否也管成立时间和资产总额',
  readings: { 'whole-sentence': '“一般”管全句', 'first-clause': '“一般”只管独立法人资格' },
  default: 'whole-sentence',
  example: { yearsEstablished: 1, gives: { 'whole-sentence': 'warned', 'first-clause': 'refused' } },
}
const whole = readingOf(reachOfGenerally, 'whole-sentence')
const clause = readingOf(reachOfGenerally, 'first-clause')
export const organisation = soft({ forms: ['独立法人'], city: '本市' }, '一般', who)
/** Years, under each reading. */
export const minYearsEstablished = { 'whole-sentence': soft(2, '一般', whole), 'first-clause': hard(2, clause) }
/** 万元, under each reading. */
export const minAssets = { 'whole-sentence': soft(300, '一般', whole), 'first-clause': hard(300, clause) }

/** Years before the end of the filing window. */
export const lookBackYears = hard(
  2,
  cite(
    '第六条（二）',
    '单位或法定代表人诚信守法，在申请受理截止日期前两年内，未受到刑事及严重行政处罚，无司法、行政机关认定的严重失信行为。',
  ),
)

/** SMEs of 京津冀 served in a year. */
export const minServed = soft(100, '原则上', cite('第六条（三）', '年服务京津冀中小企业的数量原则上不少于 100 家。'))
/** The same for 高精尖 platforms in the manufacturing stages. */
export const minServedManufacturing = soft(
  50,
  '原则上',
  cite(
    '第六条（三）',
    '对聚焦“高精尖”产业领域在小试中试、概念验证、智能制造等生产制造环节提供服务的平台，服务企业的数量要求可适当放宽，原则上不少于 50 家。',
  ),
)

/** 专业服务机构 gathered. */
export const minInstitutions = hard(
  5,
  cite('第六条（四）', '有组织带动社会服务资源的能力，集聚专业服务机构 5 家以上。'),
)
export const informationSystem = hard(
  '信息化服务系统',
  cite('第六条（五）', '具备信息化服务系统，具有信息展示、查询功能'),
)
export const management = hard(
  ['管理制度', '服务流程', '收费标准', '服务质量保证措施', '发展规划', '年度服务目标'],
  cite(
    '第六条（六）',
    '有良好的商业信誉，健全的管理制度，规范的服务流程，合理的收费标准和完善的服务质量保证措施；有明确的发展规划、年度服务目标。',
  ),
)
/** Persons with a bachelor's degree or more, and a middle professional title or more. */
export const minQualifiedStaff = hard(
  8,
  cite('第六条（七）', '为中小企业服务的人员中,本科及以上学历和中级及以上技术职称人员不少于8人。'),
)
/** Per cent of revenue from serving SMEs. */
export const minServiceRevenue = hard(50, cite('第六条（八）', '为中小企业提供服务的营业收入占比不低于50%'))
export const freeServices = hard('公益性免费服务', cite('第六条（八）', '且面向中小企业提供一定的公益性免费服务。'))
/** Per cent satisfied. */
export const minSatisfaction = hard(90, cite('第六条（九）', '服务对象满意度不低于90%。'))

/** For hosts that are public bodies or associations every condition above is soft. */
export const relaxedFor = soft(
  ['机关事业单位', '社团法人'],
  '可适度放宽',
  cite('第六条', '由机关事业单位、社团法人主办,服务业绩突出、示范带动作用明显的平台,上述条件可适度放宽。'),
)

const functions = cite('第七条', '示范平台应至少具备以下服务功能中的一项。')
export const minFunctions = hard(1, functions)
export const serviceFunctions = hard(
  ['综合咨询', '创业辅导', '技术创新', '数字化应用', '人力资源', '融资促进'],
  functions,
)
