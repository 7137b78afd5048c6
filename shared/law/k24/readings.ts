import type { Axis } from '../axis'
import { citing } from '../basis'

/** What K24 四 leaves open: a clause whose print is defective, and how far 近三年 reaches. */
const cite = citing('k24')

export const yearsOf: Axis<'both' | 'park-only'> = {
  citation: cite('四1', '申报主体具有独立法人资格，注册地在本市，成立时间且园区运营 3 年以上。'),
  question: '“成立时间且园区运营”（原文如此）是不是都有年限',
  readings: { both: '成立和园区运营都须满年限', 'park-only': '只有园区运营须满年限，成立时间原文没有写出年限' },
  default: 'both',
  example: { yearsEstablished: 2, yearsRun: 3, gives: { both: 'refused', 'park-only': 'accepted' } },
}

export const accidentsSince: Axis<'three-years' | 'ever'> = {
  citation: cite(
    '四5',
    '申报主体及法定代表人诚信守法，近三年内未受到刑事及严重行政处罚，无严重失信行为；无重大生产安全、消防、环境污染、公共卫生、产品质量事故。',
  ),
  question: '分号后面的事故是不是也只看近年',
  readings: { 'three-years': '事故同样只看条文写的年限', ever: '事故不限年份' },
  default: 'three-years',
  example: { accidentOn: '2019-05-06', filedOn: '2024-07-01', gives: { 'three-years': 'accepted', ever: 'refused' } },
}
