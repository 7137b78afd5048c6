import { localDate } from '../../calendar/local-date'
import type { Instrument } from '../instrument'

export const g26: Instrument = {
  id: 'g26',
  title: '《北京市中小企业服务载体建设指引(试行)》',
  number: '京经信发〔2026〕9号',
  issuer: '北京市经济和信息化局',
  signedOn: localDate('2026-03-01'),
  standing: 'measure',
  sic: [
    { at: '二（一）1', printed: '未來产业', note: '“來”为繁体字' },
    { at: '四', printed: '《北京市专精特新企业服务建设管理办法》', note: '“服务”后疑缺“站”' },
  ],
}
