import type { Row } from './row'

const by2025 = (index: number, value: number, printed: string): Row[] => [
  [`p25.targets.targets.${index}.value`, value, printed],
  [`p25.targets.targets.${index}.period`, '到2025年', '到2025年'],
  [`p25.targets.targets.${index}.until`, '2025-12-31', '到2025年'],
]

export const p25: Row[] = [
  ['p25.shape.cityHubs.value', 1, '做强做实1个市级枢纽平台'],
  ['p25.shape.brands.value.0', '千亿畅融', '千亿畅融'],
  ['p25.shape.districtWindows.value', 17, '17个区级服务窗口'],
  ['p25.activities.roadshow.value', '一月一链融资路演', '一月一链融资路演'],
  ...by2025(0, 1000, '不少于1千家各级服务载体'),
  ...by2025(1, 10_000, '不少于1万家专精特新企业'),
  ...by2025(2, 30_000, '3万家创新型、科技型中小企业'),
  ...by2025(3, 1_000_000, '累计服务不少于100万家次'),
  ...by2025(4, 1000, '打造1000个“小微企业之家”'),
  ...by2025(5, 100, '建设100家专精特新服务站'),
  ...by2025(6, 300, '培育300家示范平台'),
  ...by2025(7, 20, '建设20个专精特新特色园区'),
  ...by2025(8, 20, '累计培育20个中小企业特色产业集群'),
  ...by2025(9, 13, '其中国家级13个'),
  ...by2025(10, 1000, '目标新增1000家中小企业'),
  ...by2025(11, 10, '意向融资额超10亿'),
  ['p25.targets.targets.11.unit', '亿', null, 'as printed: of what it is 10亿 is not said'],
]
