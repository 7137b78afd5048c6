import type { Instrument } from '../instrument'
import { NOT_STATED } from '../rule'

export const p25: Instrument = {
  id: 'p25',
  title: '《北京市中小企业公共服务体系提质增效工作方案（征求意见稿）》',
  number: NOT_STATED,
  issuer: NOT_STATED,
  signedOn: NOT_STATED,
  standing: 'draft',
  sic: [
    { at: '引言', printed: '[bookmark: _GoBack]', note: '文字处理软件的书签残留' },
    { at: '二（三）3', printed: '商物楼宇', note: '疑为“商务楼宇”' },
  ],
}
