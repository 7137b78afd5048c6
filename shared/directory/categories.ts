/**
 * What services are about, in the two facets of G26 三 and 三(一)5, both required of a station (A6): 综合 and 专业. The third
 * group is the everyday help of P25 二(五)2 (工商财税、人力资源、空间场所), which no text puts in either facet, so it counts
 * towards neither.
 */
export const facets = { general: '综合服务', professional: '专业服务', everyday: '其他普惠服务' } as const
export type Facet = keyof typeof facets

export const categories = {
  activity: { label: '活动组织', facet: 'general' },
  cultivation: { label: '企业培育', facet: 'general' },
  outreach: { label: '政策宣传', facet: 'general' },
  advice: { label: '政策咨询', facet: 'general' },
  finance: { label: '融资促进', facet: 'professional' },
  innovation: { label: '科技创新', facet: 'professional' },
  digital: { label: '数字化转型', facet: 'professional' },
  market: { label: '市场拓展', facet: 'professional' },
  legal: { label: '法律服务', facet: 'professional' },
  overseas: { label: '出海服务', facet: 'professional' },
  ip: { label: '知识产权', facet: 'professional' },
  transfer: { label: '科技成果转化', facet: 'professional' },
  talent: { label: '人力资源', facet: 'everyday' },
  affairs: { label: '工商财税', facet: 'everyday' },
  space: { label: '空间场所', facet: 'everyday' },
} as const satisfies Record<string, { label: string; facet: Facet }>

export type Category = keyof typeof categories

/** In the order in which filters show them; the snapshot counts bits in it, so append only. */
export const categoryIds = Object.keys(categories) as Category[]

/** The six functions of D22 第七条 (repealed; shown as history) and where each of them lives now. The mapping is ours. */
export const d22Functions = [
  { label: '综合咨询服务', categories: ['advice', 'outreach', 'market', 'legal', 'overseas'] },
  { label: '创业辅导服务', categories: ['cultivation', 'affairs', 'space'] },
  { label: '技术创新服务', categories: ['innovation', 'ip', 'transfer'] },
  { label: '数字化应用服务', categories: ['digital'] },
  { label: '人力资源服务', categories: ['talent'] },
  { label: '融资促进服务', categories: ['finance'] },
] as const satisfies readonly { label: string; categories: readonly Category[] }[]
