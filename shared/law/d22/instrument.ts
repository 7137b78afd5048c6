import { localDate } from '../../calendar/local-date'
import type { Instrument } from '../instrument'

export const d22: Instrument = {
  id: 'd22',
  title: '《北京市中小企业公共服务示范平台管理办法》',
  number: '京经信发〔2022〕37号',
  issuer: '北京市经济和信息化局',
  signedOn: localDate('2022-05-19'),
  standing: 'measure',
  sic: [],
}
