/** What an enterprise says about itself; used to target policies (G2) and shown back to it (I3). All self-declared. */

/** 梯度培育 (I2; G26 一(二)2 从“科技和创新型”到“小巨人”, then 单项冠军), lowest first. */
export const tiers = ['none', 'tech', 'innovative', 'specialised', 'little-giant', 'champion'] as const
export type Tier = (typeof tiers)[number]

export const tierLabel: Record<Tier, string> = {
  none: '暂无',
  tech: '科技型',
  innovative: '创新型',
  specialised: '专精特新',
  'little-giant': '专精特新“小巨人”',
  champion: '制造业单项冠军',
}

/** 专精特新, and what is above it: the grades whose enterprises are 重点 (P25 二（二）2). */
export const isHighGrade = (tier: Tier): boolean => tiers.indexOf(tier) >= tiers.indexOf('specialised')

/** G26 一(一)1's fields, and a last one for everything else (the text itself says 等). */
export const industries = [
  'ai',
  'health',
  'energy',
  'it',
  'robotics',
  'vehicles',
  'chips',
  'materials',
  'aerospace',
  'safety',
  'other',
] as const
export type Industry = (typeof industries)[number]

export const industryLabel: Record<Industry, string> = {
  ai: '人工智能',
  health: '医药健康',
  energy: '绿色先进能源与低碳环保',
  it: '新一代信息技术',
  robotics: '机器人与智能制造',
  vehicles: '智能网联新能源汽车',
  chips: '集成电路',
  materials: '新材料',
  aerospace: '空天技术',
  safety: '新型安全应急',
  other: '其他',
}

export const sizes = ['micro', 'small', 'medium'] as const
export type Size = (typeof sizes)[number]
export const sizeLabel: Record<Size, string> = { micro: '微型', small: '小型', medium: '中型' }
