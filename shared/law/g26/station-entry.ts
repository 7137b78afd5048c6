import type { Axis } from '../axis'
import { readingOf } from '../axis'
import { citing } from '../basis'
import { hard, NOT_STATED, soft } from '../rule'

/** 服务站 建设条件, G26 三（一）: what the applicant must be and have. */
const cite = citing('g26')

const whoMayApply = cite('三（一）1', '培育主体一般为在北京市依法设立的法人或非法人组织,且成立时间满两年。')

/** How far 一般 reaches in its sentence is open. The mild reading refuses nobody whom the text may admit. */
export const reachOfGenerally: Axis<'whole-sentence' | 'first-clause'> = {
  citation: whoMayApply,
  question: '“一般”是否也管成立年限',
  readings: { 'whole-sentence': '“一般”管全句，未达年限作提示', 'first-clause': '“一般”只管前半句，未达年限不予受理' },
  default: 'whole-sentence',
  example: { yearsEstablished: 1, gives: { 'whole-sentence': 'warned', 'first-clause': 'refused' } },
}

export const organisation = soft({ city: '北京市', forms: ['法人', '非法人组织'] }, '一般', whoMayApply)

/** Completed years since establishment, under each reading. */
export const minYearsEstablished = {
  'whole-sentence': soft(2, '一般', readingOf(reachOfGenerally, 'whole-sentence')),
  'first-clause': hard(2, readingOf(reachOfGenerally, 'first-clause')),
}

export const standing = hard(
  { of: ['单位', '法定代表人'], none: '严重失信行为', foundBy: ['司法', '行政机关'] },
  cite('三（一）2', '培育主体经营状况良好,单位及法定代表人诚信守法,无司法、行政机关认定的严重失信行为。'),
)

/** Two penalties are named and 等 leaves room: whether another grave one counts is for a person to judge. How far back is not stated. */
export const penalties = hard(
  {
    organisation: { named: ['停产停业', '吊销证照'], others: 'by judgement' },
    legalRepresentative: '刑事处罚记录',
    lookBackYears: NOT_STATED,
  },
  cite('三（一）2', '单位未受到停产停业、吊销证照等行政处罚,法定代表人无刑事处罚记录。'),
)

const premises = cite(
  '三（一）3',
  '培育主体需具备开展企业服务所需的软硬件基础设施,拥有固定对外服务电话、政策信息传播工具,且配套固定办公场所面积不少于 100 平方米。',
)
export const facilities = hard(['软硬件基础设施', '固定对外服务电话', '政策信息传播工具'], premises)

/** Square metres of fixed office. */
export const minOfficeArea = hard(100, premises)

const team = cite(
  '三（一）4',
  '培育主体应组建专业服务工作团队, 配备 3 名及以上具备相关专业知识与实践经验的专职人员, 建立健全管理制度, 规范服务流程, 完善服务质量保障机制。',
)
/** 专职人员, persons. */
export const minFullTimeStaff = hard(3, team)
export const management = hard(['管理制度', '服务流程', '服务质量保障机制'], team)

/** Both facets are required; each list ends in 等, so it gives examples. */
export const abilities = hard(
  {
    general: ['活动组织', '企业培育', '政策宣传'],
    special: ['融资促进', '数字化转型', '研发创新', '法律咨询', '出海服务', '知识产权', '科技成果转化'],
  },
  cite(
    '三（一）5',
    '培育主体需兼具综合服务与专业技术服务能力, 既能为中小企业提供活动组织、企业培育、政策宣传等综合服务, 又可开展融资促进、数字化转型、研发创新、法律咨询、出海服务、知识产权、科技成果转化等专业技术服务。',
  ),
)
