import type { DistrictCode } from '@shared/directory/districts'
import type { Industry, Size, Tier } from '@shared/enterprise/profile'

/**
 * The enterprises of the fictional town. Their codes have the right form and check symbol, and the region 990000,
 * which is none. `enterprise-a` and `enterprise-b` are its only 专精特新 in 海淀: the audience of the sample notice.
 */
export interface DemoEnterprise {
  id: string
  creditCode: string
  name: string
  district: DistrictCode
  tier: Tier
  industry: Industry
  size: Size
}

type Row = [id: string, creditCode: string, name: string, DistrictCode, Tier, Industry, Size]

const rows: Row[] = [
  ['enterprise-a', '91990000MA00DEM14N', '禾木精工', 'haidian', 'specialised', 'robotics', 'small'],
  ['enterprise-b', '91990000MA00DEM22H', '澜微传感', 'haidian', 'specialised', 'it', 'small'],
  ['enterprise-c', '91990000MA00DEM30C', '晚樱数据', 'chaoyang', 'innovative', 'ai', 'micro'],
  ['enterprise-d', '91990000MA00DEM499', '砺芯电子', 'jingkai', 'little-giant', 'chips', 'medium'],
  ['enterprise-e', '91990000MA00DEM574', '轨羽材料', 'fengtai', 'tech', 'materials', 'micro'],
  ['enterprise-f', '91990000MA00DEM65Y', '半夏健康', 'changping', 'none', 'health', 'micro'],
]

export const enterprises: DemoEnterprise[] = rows.map(([id, creditCode, name, district, tier, industry, size]) => ({
  id,
  creditCode,
  name: `${name}有限公司（示例）`,
  district,
  tier,
  industry,
  size,
}))
