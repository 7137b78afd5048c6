/** 政策库与通知。 */
export const library = {
  share: '中小企业政策原文，现在还有没有效',
  lead: '原文照录，状态按今天算。示例以外的内容都来自公开文件。',
  status: { 'in-force': '现行有效', repealed: '已废止', draft: '征求意见稿', closed: '申报已截止' },
  notStated: '来源中没有写明',
  unknown: (what: readonly string[]) => `${what.join('、')}：来源中没有写明`,
  rows: { number: '文号', issuer: '发文单位', date: '落款日期', status: '状态' },
  jump: '跳到条文',
  articles: (count: number) => `共 ${count} 段，按原文的条、款分`,
  sic: (printed: string, note: string) => `原文如此：“${printed}”。${note}`,
  notice: {
    sample: '示例',
    sampleText: '示例通知，内容是虚构的。',
    why: '为什么推给你',
    declared: '（你填写的）',
    everyone: '这条发给全市登记的企业。',
    until: (date: string) => `${date} 前`,
    left: (until: string, days: number) => `${until}，${days === 0 ? '今天截止' : `还有 ${days} 天`}`,
    over: (until: string) => `${until}，已截止`,
    fix: '资料不对？改企业资料',
    all: '看政策库',
  },
} as const
