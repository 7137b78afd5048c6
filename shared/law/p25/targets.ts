import { localDate } from '../../calendar/local-date'
import { citingDraft } from '../basis'
import type { Target } from '../target'

const cite = citingDraft('p25')
const by2025 = { hedge: null, period: '到2025年', until: localDate('2025-12-31') } as const

const overall = cite(
  '一（三）',
  '打造不少于1千家各级服务载体，培育和服务不少于1万家专精特新企业以及3万家创新型、科技型中小企业，累计服务不少于100万家次中小企业',
)
const clusters = cite('二（四）5', '到2025年，累计培育20个中小企业特色产业集群，其中国家级13个')
const financing = cite(
  '二（三）1',
  '到2025年，目标新增1000家中小企业通过小程序发布信贷和股权融资需求，意向融资额超10亿。',
)

/** What the draft P25 aimed at (A9). Of the 10亿 it does not say of what. It was never in force as far as the sources say, and its period has passed. */
export const targets: readonly Target[] = [
  { what: '各级服务载体', value: 1000, unit: '家', bound: '不少于', citation: overall, ...by2025 },
  { what: '培育和服务专精特新企业', value: 10_000, unit: '家', bound: '不少于', citation: overall, ...by2025 },
  {
    what: '培育和服务创新型、科技型中小企业',
    value: 30_000,
    unit: '家',
    bound: '不少于',
    citation: overall,
    ...by2025,
  },
  { what: '累计服务中小企业', value: 1_000_000, unit: '家次', bound: '不少于', citation: overall, ...by2025 },
  {
    what: '小微企业之家',
    value: 1000,
    unit: '个',
    bound: '目标',
    citation: cite('二（四）1', '到2025年，打造1000个“小微企业之家”'),
    ...by2025,
  },
  {
    what: '专精特新服务站',
    value: 100,
    unit: '家',
    bound: '目标',
    citation: cite('二（四）2', '到2025年，建设100家专精特新服务站'),
    ...by2025,
  },
  {
    what: '示范平台（基地）',
    value: 300,
    unit: '家',
    bound: '目标',
    citation: cite('二（四）3', '到2025年，培育300家示范平台（基地）'),
    ...by2025,
  },
  {
    what: '专精特新特色园区',
    value: 20,
    unit: '个',
    bound: '目标',
    citation: cite('二（四）4', '到2025年，建设20个专精特新特色园区'),
    ...by2025,
  },
  { what: '中小企业特色产业集群', value: 20, unit: '个', bound: '目标', citation: clusters, ...by2025 },
  { what: '其中国家级中小企业特色产业集群', value: 13, unit: '个', bound: '目标', citation: clusters, ...by2025 },
  {
    what: '新增通过小程序发布融资需求的中小企业',
    value: 1000,
    unit: '家',
    bound: '目标',
    citation: financing,
    ...by2025,
  },
  { what: '意向融资额', value: 10, unit: '亿', bound: '超', citation: financing, ...by2025 },
]
