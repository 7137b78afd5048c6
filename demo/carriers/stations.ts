import { type LocalDate, localDate } from '@shared/calendar/local-date'
import type { Carrier, Service } from '@shared/directory/carrier'
import type { Category } from '@shared/directory/categories'
import type { DistrictCode } from '@shared/directory/districts'
import type { HoursName } from '../hours'
import { near } from '../place'
import { equityQuestions } from '../questions'
import { service } from '../services'
import { carrier } from './build'

/** The station of the walk: a 培育对象 since shortly after G26, open every day, one service with a single seat. */
const stationA = carrier({
  id: 'station-a',
  kind: 'station',
  name: '青禾路专精特新服务站',
  formerNames: ['青禾路中小企业服务点（示例）'],
  district: 'haidian',
  street: '青禾路',
  line: 301,
  location: near('haidian', 1.2, 0.8),
  open: 'daily',
  specialities: ['finance'],
  services: [
    service('first-loan', { capacity: 3, promise: '不收费、不指定银行' }),
    service('unpaid-goods'),
    service('digital-check'),
    service('specialised-apply'),
    service('equity-talk', { capacity: 1 }),
  ],
  promises: ['2 个工作日内回电', '首贷辅导不收费、不指定银行'],
  team: [
    { name: '林老师', role: '服务专岗' },
    { name: '周老师', role: '融资顾问' },
    { name: '沈律师', role: '法律顾问' },
  ],
})

const stationB = carrier({
  id: 'station-b',
  kind: 'station',
  name: '星渡街专精特新服务站',
  district: 'chaoyang',
  street: '星渡街',
  line: 302,
  open: 'daily',
  specialities: ['legal'],
  services: ['unpaid-goods', 'contract-check', 'mediation', 'policy-advice', service('salon', { capacity: 20 })],
  promises: ['1 个工作日内回电'],
  team: [
    { name: '许律师', role: '法律顾问' },
    { name: '何老师', role: '服务专岗' },
  ],
})

type Row = [
  key: string,
  district: DistrictCode,
  street: string,
  speciality: Category,
  open: HoursName,
  since: string,
  ...(string | Service)[],
]

/** The one that asks before it is booked. */
const asking = service('equity-talk', { modes: ['onsite', 'online', 'phone'], questions: equityQuestions })

const rows: Row[] = [
  ['c', 'haidian', '榆荫街', 'finance', 'office', '2026-04-01', asking, 'loan-check', 'policy-advice'],
  ['d', 'xicheng', '墨泉街', 'finance', 'counter', '2026-04-01', 'first-loan', 'equity-talk', 'growth-plan'],
  ['e', 'dongcheng', '书灯巷', 'ip', 'sixDays', '2026-04-01', 'patent-plan', 'trademark', 'policy-briefing'],
  ['f', 'fengtai', '新辙路', 'digital', 'office', '2026-04-01', 'digital-check', 'cloud-start', 'salon'],
  ['g', 'shijingshan', '铁花路', 'innovation', 'weekend', '2026-04-08', 'pilot-test', 'lab-open', 'salon'],
  ['h', 'changping', '沙鸥路', 'innovation', 'office', '2026-04-08', 'lab-open', 'pilot-test', 'specialised-apply'],
  ['i', 'daxing', '麦浪路', 'transfer', 'office', '2026-04-08', 'transfer-match', 'proof-concept', 'policy-advice'],
  ['j', 'jingkai', '镜面路', 'digital', 'sixDays', '2026-04-08', 'digital-check', 'cloud-start', 'specialised-apply'],
  ['k', 'tongzhou', '运帆路', 'market', 'sixDays', '2026-05-06', 'buyer-match', 'exhibition', 'policy-briefing'],
  ['l', 'shunyi', '云翼路', 'overseas', 'office', '2026-05-06', 'go-abroad', 'trade-finance', 'policy-advice'],
  ['m', 'fangshan', '材禾路', 'innovation', 'office', '2026-05-06', 'pilot-test', 'patent-plan', 'growth-plan'],
  ['n', 'huairou', '星尺路', 'transfer', 'weekend', '2026-05-06', 'transfer-match', 'lab-open', 'salon'],
  ['o', 'miyun', '碧桐路', 'market', 'office', '2026-05-06', 'buyer-match', 'hiring', 'policy-advice'],
]

export const stations: Carrier[] = [
  stationA,
  stationB,
  ...rows.map(([key, district, street, speciality, open, _, ...services], i) =>
    carrier({
      id: `station-${key}`,
      kind: 'station',
      name: `${street}专精特新服务站`,
      district,
      street,
      line: 303 + i,
      open,
      services,
      specialities: [speciality],
      team: [{ name: '值班老师', role: '服务专岗' }],
    }),
  ),
]

/** Since when each of them is a 培育对象, by carrier id. */
export const admissions: Readonly<Record<string, LocalDate>> = {
  'station-a': localDate('2026-03-16'),
  'station-b': localDate('2026-03-23'),
  ...Object.fromEntries(rows.map(([key, , , , , since]) => [`station-${key}`, localDate(since)])),
}
