/** 首页. */
export const home = {
  share: '找服务、约时间、看政策',
  problems: ['缺周转资金', '货款被拖欠', '招不到人', '想报专精特新'],
  nearest: '离你最近',
  carriers: '服务点',
  map: '地图',
  next: (service: string) => `你约了${service}`,
  show: '出示凭证',
  policies: '和你有关的政策',
  policyLibrary: '政策库',
  policyLibraryNote: '原文、文号、现在还有没有效',
  categories: [
    { category: 'finance', icon: 'coin', words: '融资' },
    { category: 'legal', icon: 'scale', words: '法律' },
    { category: 'advice', icon: 'doc', words: '政策' },
    { category: 'digital', icon: 'chip', words: '数字化' },
    { category: 'ip', icon: 'bulb', words: '知识产权' },
    { category: 'talent', icon: 'users', words: '用工' },
    { category: 'overseas', icon: 'globe', words: '出海' },
  ],
  allCategories: '全部',
  byMatter: '按事情找',
} as const
