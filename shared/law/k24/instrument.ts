import { localDate } from '../../calendar/local-date'
import type { Instrument } from '../instrument'
import { NOT_STATED } from '../rule'

export const k24: Instrument = {
  id: 'k24',
  title: '《北京市经济和信息化局关于开展北京市专精特新特色园区（试点）建设工作的通知》',
  number: NOT_STATED,
  issuer: '北京市经济和信息化局',
  signedOn: localDate('2024-06-24'),
  standing: 'notice',
  sic: [
    { at: '一', printed: '通过特色的建设', note: '“特色”后疑缺“园区”' },
    { at: '二3', printed: '“小轻快准”', note: '《建设指引》印作“小快轻准”' },
    { at: '四1', printed: '成立时间且园区运营 3 年以上', note: '“成立时间”后疑缺年限' },
  ],
}
