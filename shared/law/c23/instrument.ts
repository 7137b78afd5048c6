import { citing } from '../basis'
import type { Instrument } from '../instrument'
import { NOT_STATED } from '../rule'

export const c23: Instrument = {
  id: 'c23',
  title: '《北京市促进中小企业特色产业集群发展管理办法(暂行)》',
  number: '京经信发〔2023〕82号',
  numberFrom: citing('g26')('四', '《北京市促进中小企业特色产业集群发展管理办法(暂行)》(京经信发〔2023〕82号)'),
  issuer: NOT_STATED,
  signedOn: NOT_STATED,
  standing: 'measure',
  sic: [
    { at: '第一条', printed: '《北京市中小企业促进条例》', note: '示范平台管理办法中作《北京市促进中小企业发展条例》' },
    { at: '标题', printed: '发展 管理办法', note: '标题中有多余空格' },
    { at: '第三条', printed: '发展 and 新型工业化', note: '夹有英文“and”' },
  ],
}
