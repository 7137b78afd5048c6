/**
 * The nine kinds of carriers (A1). Seven are named by G26 一–三 and P25 二(四); the hub and the district windows by P25 二(二)1.
 * `mark` is the kind's one character on lists and maps; `synonyms` are what people type for it.
 */
export const kinds = {
  hub: { label: '市级枢纽平台', mark: '枢', synonyms: ['枢纽平台', '市级平台', '中小企业公共服务平台'] },
  window: { label: '区级服务窗口', mark: '窗', synonyms: ['服务窗口', '赋能中心', '中小企业赋能中心', '区级窗口'] },
  home: { label: '小微企业之家', mark: '家', synonyms: ['小微之家', '企业之家'] },
  station: { label: '专精特新服务站', mark: '站', synonyms: ['服务站', '专精特新站'] },
  platform: { label: '示范平台', mark: '台', synonyms: ['公共服务示范平台', '服务示范平台'] },
  base: { label: '示范基地', mark: '基', synonyms: ['创业创新示范基地', '小型微型企业创业创新示范基地', '双创基地'] },
  park: { label: '特色园区', mark: '园', synonyms: ['专精特新特色园区', '专精特新园区'] },
  cluster: { label: '特色产业集群', mark: '群', synonyms: ['产业集群', '中小企业特色产业集群'] },
  incubator: { label: '未来产业育新平台', mark: '新', synonyms: ['育新平台', '育新基地', '未来产业育新基地'] },
} as const

export type CarrierKind = keyof typeof kinds

/** In the order in which lists and filters show them. */
export const kindIds = Object.keys(kinds) as CarrierKind[]
