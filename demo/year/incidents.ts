import type { ComplaintGround } from '@shared/case/grounds'

/** What is out of the ordinary in a year, each kind at least once however small the town is. */

/** How far a complaint comes, and what it leads to. */
export interface ComplaintCourse {
  ground: ComplaintGround
  secret: boolean
  /** `stays`: nobody does the next step any more before the story ends */
  stays?: 'filed' | 'told' | 'replied' | 'heard' | 'asked'
  /** it is about a day on which nobody else was there, so that the station could tell who complains: somebody asks */
  alone?: true
  /** what the complainant says when asked whether the station may be told; left out: nothing */
  consents?: boolean
  finding: 'upheld' | 'partly' | 'not-upheld'
  deducts?: boolean
  /** the officer of the district says that they have an interest: the city hears it */
  recused?: boolean
}

export const complaintCourses: ComplaintCourse[] = [
  { ground: 'attitude', secret: false, finding: 'upheld', deducts: true },
  { ground: 'fees', secret: false, finding: 'partly' },
  { ground: 'other', secret: false, finding: 'not-upheld' },
  { ground: 'attitude', secret: true, finding: 'upheld', deducts: true },
  { ground: 'broken-promise', secret: true, alone: true, consents: true, finding: 'upheld' },
  { ground: 'fees', secret: true, alone: true, consents: false, finding: 'partly' },
  { ground: 'missed-appointment', secret: false, finding: 'upheld', recused: true },
  { ground: 'other', secret: true, finding: 'not-upheld' },
]

/** Those that are still open when the story ends, by how far they have come. */
export const openCourses: ComplaintCourse[] = [
  { ground: 'attitude', secret: true, stays: 'filed', finding: 'upheld' },
  { ground: 'fees', secret: false, stays: 'told', finding: 'upheld' },
  { ground: 'other', secret: false, stays: 'replied', finding: 'upheld' },
  { ground: 'broken-promise', secret: false, stays: 'heard', finding: 'upheld' },
  { ground: 'attitude', secret: true, alone: true, stays: 'asked', finding: 'upheld' },
]

/** A rating: with or without words, and what becomes of words that the check takes exception to; `waiting`: nobody has looked. */
export const ratingCourses = ['stars', 'words', 'shown', 'hidden', 'waiting'] as const
export type RatingCourse = (typeof ratingCourses)[number]

/** A station reports that its name or place has changed; `waiting`: the district has not verified it. */
export const changeCourses = ['changed', 'withdrawn', 'waiting'] as const
export type ChangeCourse = (typeof changeCourses)[number]

/** A station makes a promise; `broken`: somebody who had booked was not received, and a person is to look at it; `waiting`: nobody has read it. */
export const promiseCourses = ['kept', 'broken', 'refused', 'waiting'] as const
export type PromiseCourse = (typeof promiseCourses)[number]

/** Somebody proposes to cancel a station; `hearing`: it has not been heard yet. */
export const cancellationCourses = ['kept', 'unanswered', 'hearing'] as const
export type CancellationCourse = (typeof cancellationCourses)[number]

/**
 * What happens to a claim besides a plain yes or no. `asked`, `seconding` and `appealing` stay there: the station is to bring something,
 * another reviewer is to agree, another is to decide on the appeal.
 */
export const claimCourses = [
  'answered',
  'withdrawn',
  'refiled',
  'appealed',
  'appealed-in-vain',
  'sent-back',
  'seconding',
  'asked',
  'appealing',
] as const
export type ClaimCourse = (typeof claimCourses)[number]

/** What becomes of a service that its enterprise denies; `open`: nobody has looked into it. */
export const denialCourses = ['stands', 'did-not-happen', 'taken-back', 'open'] as const
export type DenialCourse = (typeof denialCourses)[number]

/**
 * A deduction without a complaint: agreed to when the station has answered, or when its time is over; declined, withdrawn or left; or
 * agreed to and taken back later.
 */
export const deductionCourses = ['unanswered', 'agreed', 'declined', 'withdrawn', 'open', 'reversed'] as const
export type DeductionCourse = (typeof deductionCourses)[number]

/** What happens to a file besides being handed in. */
export const fileCourses = ['restored', 'removed', 'unreadable', 'alike', 'recused'] as const
export type FileCourse = (typeof fileCourses)[number]

export const notices = [
  { title: '首贷贴息申报指引（示例）', districts: ['haidian', 'chaoyang'], tiers: [] },
  { title: '数字化改造补助说明会（示例）', districts: [], tiers: ['specialised', 'little-giant'] },
  { title: '知识产权公益讲座（示例）', districts: ['dongcheng'], tiers: [] },
  { title: '出海合规培训报名（示例）', districts: [], tiers: ['innovative'] },
  { title: '中小企业服务月安排（示例）', districts: [], tiers: [] },
  { title: '年末政策汇编（示例）', districts: [], tiers: ['tech'] },
] as const
export const noticeBody = '这是一份示例通知，用来演示推送，内容不是任何文件。'
