import type { Carrier } from '@shared/directory/carrier'
import type { Category } from '@shared/directory/categories'
import { type DistrictCode, districtCodes } from '@shared/directory/districts'
import { carrier } from '../carriers/build'
import { growthQuestions } from '../questions'
import { service } from '../services'

/**
 * How a station's year goes: its place in the ranking, when it became a 培育对象, and the points before 折算 that it earns in the cycle,
 * in hundredths. `late` is how much of that is verified in the cycle's last week or after it.
 */
export interface Fate {
  admittedOn: string
  points: number
  late: number
}

export interface YearStation {
  key: string
  carrier: Carrier
  fate: Fate
}

type Row = [name: string, district: DistrictCode, kind: Kind, admittedOn: string, points: number, late?: number]

/** What a station offers besides policy advice and 梯度培育: two kinds of 专业服务, and what it is known for. */
const offers = {
  lending: ['finance', 'first-loan', 'unpaid-goods', 'digital-check'],
  law: ['legal', 'unpaid-goods', 'contract-check', 'buyer-match', 'first-loan'],
  works: ['digital', 'digital-check', 'cloud-start', 'pilot-test', 'patent-plan'],
  patents: ['ip', 'patent-plan', 'trademark', 'lab-open', 'contract-check'],
  abroad: ['overseas', 'go-abroad', 'trade-finance', 'first-loan', 'digital-check'],
  labs: ['innovation', 'lab-open', 'pilot-test', 'transfer-match', 'loan-check'],
} as const satisfies Record<string, readonly [Category, ...string[]]>
type Kind = keyof typeof offers

/** In the order in which they came: fifteen over the line in the last week, three more by then end, some just above and just below it. */
const rows: Row[] = [
  ['青禾路', 'haidian', 'lending', '2026-03-16', 5400],
  ['星渡街', 'chaoyang', 'law', '2026-03-16', 6400],
  ['竹影坊', 'haidian', 'lending', '2026-04-20', 4700, 400],
  ['榆荫街', 'haidian', 'patents', '2026-03-16', 5900],
  ['墨泉街', 'xicheng', 'lending', '2026-03-23', 7000],
  ['书灯巷', 'dongcheng', 'patents', '2026-03-23', 2900],
  ['新辙路', 'fengtai', 'works', '2026-03-23', 4800, 400],
  ['铁花路', 'shijingshan', 'works', '2026-03-23', 5100],
  ['沙鸥路', 'changping', 'labs', '2026-03-30', 4700, 200],
  ['麦浪路', 'daxing', 'labs', '2026-03-30', 2200],
  ['镜面路', 'jingkai', 'works', '2026-03-30', 5600],
  ['运帆路', 'tongzhou', 'abroad', '2026-03-30', 4900],
  ['云翼路', 'shunyi', 'abroad', '2026-03-30', 4700],
  ['材禾路', 'fangshan', 'labs', '2026-04-07', 1500],
  ['星尺路', 'huairou', 'works', '2026-04-07', 1800],
  ['碧桐路', 'miyun', 'law', '2026-04-07', 2600],
  ['松塔桥', 'chaoyang', 'lending', '2026-04-07', 4600],
  ['画眉湾', 'tongzhou', 'works', '2026-04-07', 4900],
  ['石榴岭', 'changping', 'labs', '2026-04-07', 4900],
  ['柳编街', 'mentougou', 'law', '2026-04-13', 4400],
  ['山楂路', 'huairou', 'patents', '2026-04-13', 4300],
  ['麦田坡', 'daxing', 'lending', '2026-04-13', 5000],
  ['晚禾桥', 'pinggu', 'law', '2026-04-13', 4200],
  ['槐花井', 'dongcheng', 'patents', '2026-04-13', 5200],
  ['望舒街', 'xicheng', 'abroad', '2026-04-20', 5400],
  ['白鹭洲', 'fengtai', 'law', '2026-04-20', 4800],
  ['金穗里', 'fangshan', 'works', '2026-04-20', 3400],
  ['长亭里', 'yanqing', 'labs', '2026-04-20', 900],
  ['流萤巷', 'chaoyang', 'patents', '2026-04-20', 4600],
  ['晴岚路', 'mentougou', 'works', '2026-04-27', 1200],
  ['远帆街', 'jingkai', 'abroad', '2026-04-27', 6000],
  ['松风里', 'shijingshan', 'lending', '2026-04-27', 3800],
  ['银杏湾', 'shunyi', 'labs', '2026-04-27', 3000],
  ['拾光路', 'chaoyang', 'works', '2026-04-27', 3600],
  ['露华坊', 'haidian', 'abroad', '2026-05-06', 3200],
  ['清渠路', 'daxing', 'law', '2026-05-06', 2400],
  ['北屏路', 'miyun', 'labs', '2026-05-06', 600],
  ['归雁里', 'yanqing', 'lending', '2026-05-11', 300],
  ['鹿鸣巷', 'pinggu', 'patents', '2026-05-11', 1700],
  ['天枢街', 'changping', 'works', '2026-05-18', 2000],
]

export const yearStations: YearStation[] = rows.map(([name, district, kind, admittedOn, points, late = 0], i) => {
  const key = String(i + 1).padStart(2, '0')
  const [speciality, ...services] = offers[kind]
  return {
    key,
    fate: { admittedOn, points, late },
    carrier: carrier({
      id: `station-${key}`,
      kind: 'station',
      name: `${name}专精特新服务站`,
      district,
      street: name,
      line: 301 + i,
      open: i % 3 === 0 ? 'sixDays' : 'office',
      services: ['policy-advice', 'growth-plan', 'salon', ...services].map((id) =>
        service(id, { capacity: 3, ...(id === 'growth-plan' && { questions: growthQuestions }) }),
      ),
      specialities: [speciality],
      promises: ['2 个工作日内回电', '说明理由，不指定机构'],
      team: [
        { name: '值班老师', role: '服务专岗' },
        { name: '专业顾问', role: '专业服务' },
      ],
    }),
  }
})

/** Where the year has officers. */
export const yearDistricts: DistrictCode[] = districtCodes.filter((code) =>
  yearStations.some(({ carrier: { district } }) => district === code),
)
