import type { Axis } from '../axis'
import { citing } from '../basis'
import { hard } from '../rule'

/** 实施动态管理, G26 三（三）3: how long a title lasts and what ends it. Bars fall on the applicant organisation. */
const cite = (quote: string) => citing('g26')('三（三）3', quote)

const success = cite('服务站实行动态管理机制,市经济和信息化局分批公布培育成功的服务站名单,其资格有效期为一年。')

/** Years from recognition. Lists are published 分批; validity is stored as from and to, as published. */
export const validityYears = hard(1, success)

/** That removal, cancellation and 撤销 end it the text says; of success it says only how long the title lasts. */
export const periodAfterSuccess: Axis<'goes-on' | 'ends'> = {
  citation: success,
  question: '培育成功以后，培育期是不是继续',
  readings: { 'goes-on': '培育期继续，以后的周期照样计分', ends: '培育成功，培育期就结束' },
  default: 'goes-on',
  example: {
    admittedOn: '2026-06-15',
    cultivatedOn: '2026-11-16',
    servedOn: '2027-01-10',
    gives: { 'goes-on': 'accepted', ends: 'refused' },
  },
}

const idle = cite('对三年内未完成 1 次培育的对象,移出培育名单,且一年内不得再次申报。')

/** A 培育对象 with fewer than `cultivations` completed within `years` leaves the list, barred from applying for `barYears`. */
export const removal = hard({ years: 3, cultivations: 1, barYears: 1 }, idle)

export const removalCountsFrom: Axis<'admission' | 'last-cultivation'> = {
  citation: idle,
  question: '移出前的年限自何时起算',
  readings: { admission: '自确定为培育对象之日起算', 'last-cultivation': '自上次培育成功之日起算' },
  default: 'admission',
  example: {
    admittedOn: '2026-06-15',
    cultivatedOn: '2027-11-16',
    on: '2030-11-16',
    gives: { admission: 'stays', 'last-cultivation': 'due' },
  },
}

/** The day given is the first on which it is due. */
export const removalUnit: Axis<'years' | 'cycles'> = {
  citation: idle,
  question: '移出前的年限按周年还是按计分周期算',
  readings: { years: '按周年满期', cycles: '按计分周期满期（当年的也算）' },
  default: 'years',
  example: { admittedOn: '2026-06-15', gives: { years: '2029-06-15', cycles: '2028-10-01' } },
}

/** 重大变更 (等 leaves the list open): within so many working days after it to the district, which verifies; the city decides. */
const changed = cite(
  '服务站发生名称、地址、主营业务等重大变更的,须在变更后 30 个工作日内报区中小企业主管部门,经核实后报送市经济和信息化局,由市经济和信息化局视情作出变更或撤销处理。',
)
export const change = hard(
  {
    kinds: ['名称', '地址', '主营业务'],
    open: '等',
    withinWorkingDays: 30,
    to: '区中小企业主管部门',
    outcomes: ['变更', '撤销'],
  },
  changed,
)

export const changeCountsFrom: Axis<'next-day' | 'change-day'> = {
  citation: changed,
  question: '变更后报告的期限从哪天起算',
  readings: { 'next-day': '从变更的次日算起', 'change-day': '从变更当日算起' },
  default: 'next-day',
  example: { changedOn: '2026-10-09', gives: { 'next-day': '2026-11-19', 'change-day': '2026-11-18' } },
}

const cancellation = cite('出现下列情形之一的,取消服务站资格,且两年内不得再次申请')

/** Years without a new application after a cancellation. */
export const cancellationBarYears = hard(2, cancellation)

/** The day given is the first on which one may apply again. */
export const barCountsFrom: Axis<'next-day' | 'decision-day'> = {
  citation: cancellation,
  question: '不得再次申报、申请的年限从哪天起算',
  readings: { 'next-day': '从决定的次日算起', 'decision-day': '从决定当日算起' },
  default: 'next-day',
  example: { decidedOn: '2026-09-15', gives: { 'next-day': '2028-09-16', 'decision-day': '2028-09-15' } },
}

export const cancellationReach: Axis<'also-cultivation' | 'title-only'> = {
  citation: cancellation,
  question: '取消是否也及于还没有培育成功的培育对象',
  readings: { 'also-cultivation': '培育对象也取消，同样不得再次申请', 'title-only': '只取消培育成功的服务站资格' },
  default: 'also-cultivation',
  example: { was: '培育对象', gives: { 'also-cultivation': 'ends', 'title-only': 'stays' } },
}

/** Each ground is enough. `other` is a person's decision with reasons, never automatic. */
export const cancellationGrounds = {
  'false-material': hard({ by: 'finding' }, cite('(1)建设过程中提供虚假材料、数据')),
  penalty: hard(
    { by: 'finding', any: ['行政处罚', '刑事处罚'], of: ['单位', '法定代表人'] },
    cite('(2)单位或法定代表人违反法律法规,单位或法定代表人受到行政处罚或刑事处罚'),
  ),
  dishonesty: hard({ by: 'finding', of: ['单位', '法定代表人'] }, cite('(3)单位或法定代表人存在严重失信行为')),
  other: hard({ by: 'judgement' }, cite('(4)存在其他不符合要求的情形')),
}
