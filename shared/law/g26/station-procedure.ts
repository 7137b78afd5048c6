import type { Axis } from '../axis'
import { citing } from '../basis'
import { hard } from '../rule'

/** 确定培育对象, G26 三（三）1. No text says how long each step takes: operator parameters. */
const cite = (quote: string) => citing('g26')('三（三）1', quote)

/** Filed with the district unit of the applicant, who answers for 真实性 and 完整性. */
export const application = hard(
  { to: '所在区中小企业主管部门', declares: ['真实性', '完整性'] },
  cite(
    '自愿报名。符合条件的服务机构按照属地化管理要求, 向所在区中小企业主管部门提交报名材料, 并对材料的真实性和完整性负责。',
  ),
)

export const districtReview = hard(
  { by: '区中小企业主管部门', sendsTo: '市经济和信息化局' },
  cite(
    '区级初审。各区中小企业主管部门负责报名材料的初步审核, 将符合条件的培育对象, 按规定时限报送至市经济和信息化局。',
  ),
)

export const cityReview = hard(
  { by: '市经济和信息化局', next: '公示' },
  cite('市级复核。市经济和信息化局对各区推荐名单进行复核,对核查合格的服务机构向社会公示。'),
)

const notice = cite('公示期满无异议的,正式确定为培育对象;不符合培育条件或公示期间异议属实的,不得作为培育对象。')
export const publicNotice = hard({ noObjection: 'admitted', objectionTrue: 'refused' }, notice)

/** The sentence says nothing of an objection that proves untrue. */
export const untrueObjection: Axis<'as-none' | 'city-decides'> = {
  citation: notice,
  question: '公示期间有异议但经查不属实的如何处理',
  readings: { 'as-none': '视同无异议，确定为培育对象', 'city-decides': '由市经济和信息化局另行决定' },
  default: 'as-none',
  example: { objection: 'untrue', gives: { 'as-none': 'admitted', 'city-decides': 'waits' } },
}

export const noticeCountsFrom: Axis<'next-day' | 'publication-day'> = {
  citation: notice,
  question: '公示期从哪天起算',
  readings: { 'next-day': '从公示的次日算起', 'publication-day': '从公示当日算起' },
  default: 'next-day',
  example: {
    publishedOn: '2026-06-01',
    workingDays: 5,
    gives: { 'next-day': '2026-06-08', 'publication-day': '2026-06-05' },
  },
}
