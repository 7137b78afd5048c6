import type { Passage } from '../../instrument'

/** G26: the covering notice, title and preamble, as printed. */
export const front: readonly Passage[] = [
  { at: '标题', paragraphs: ['北京市经济和信息化局', '关于印发《北京市中小企业服务载体建设指引', '(试行)》的通知'] },
  { at: '文号', paragraphs: ['京经信发〔2026〕9号'] },
  {
    at: '通知',
    paragraphs: [
      '各区中小企业主管部门、各有关单位：',
      '现将《北京市中小企业服务载体建设指引(试行)》印发给你们，请认真遵照执行。',
    ],
  },
  { at: '落款', paragraphs: ['北京市经济和信息化局', '2026年3月1日'] },
  { at: '题名', paragraphs: ['北京市中小企业服务载体建设指引', '(试行)'] },
  {
    at: '引言',
    paragraphs: [
      '为提升本市中小企业服务成效,特制定北京市中小企业特色产业集群、北京市未来产业育新平台、北京市专精特新服务站三类中小企业服务载体建设指引。',
    ],
  },
]
