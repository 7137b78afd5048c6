import * as d22 from '../law/d22/conditions'
import * as silences from '../law/g26/points-silences'
import * as proration from '../law/g26/proration'
import * as dates from '../law/g26/service-date'
import { reachOfGenerally } from '../law/g26/station-entry'
import { noticeCountsFrom, untrueObjection } from '../law/g26/station-procedure'
import * as status from '../law/g26/station-status'
import * as k24 from '../law/k24/readings'
import * as parameters from '../law/operator-parameters'
import { d22Starts, k24Starts } from '../law/starts'
import { operatorIn, readingIn } from './entry'

/** Everything that the city sets because no text says it, or because a text can be read in several ways. One entry per key. */
export const catalogue = {
  g26PublishedOn: operatorIn('clocks', parameters.g26PublishedOn),
  governingDate: operatorIn('clocks', parameters.governingDate),
  claimWindowDays: operatorIn('clocks', parameters.claimWindowDays),
  pointsFreeze: operatorIn('clocks', parameters.pointsFreeze),
  districtReviewWorkingDays: operatorIn('clocks', parameters.districtReviewWorkingDays),
  cityReviewWorkingDays: operatorIn('clocks', parameters.cityReviewWorkingDays),
  publicNoticeWorkingDays: operatorIn('clocks', parameters.publicNoticeWorkingDays),
  changeReviewWorkingDays: operatorIn('clocks', parameters.changeReviewWorkingDays),
  codeClaimWorkingDays: operatorIn('clocks', parameters.codeClaimWorkingDays),
  verificationWorkingDays: operatorIn('clocks', parameters.verificationWorkingDays),
  supplementWorkingDays: operatorIn('clocks', parameters.supplementWorkingDays),
  appealWindowWorkingDays: operatorIn('clocks', parameters.appealWindowWorkingDays),
  appealWorkingDays: operatorIn('clocks', parameters.appealWorkingDays),
  deductionReplyWorkingDays: operatorIn('clocks', parameters.deductionReplyWorkingDays),

  factor: readingIn('points', proration.factor),
  lengthFrom: readingIn('points', proration.lengthFrom),
  itemCaps: readingIn('points', proration.itemCaps),
  timesCaps: readingIn('points', proration.timesCaps),
  capsAcrossVersions: readingIn('points', silences.capsAcrossVersions),
  markAcrossVersions: readingIn('points', silences.markAcrossVersions),
  totalCap: readingIn('points', proration.totalCap),
  deductionsScale: readingIn('points', proration.deductionsScale),
  comparison: readingIn('points', proration.comparison),
  countingDate: readingIn('points', dates.countingDate),
  serviceDay: readingIn('points', dates.serviceDay),
  claimAfterPeriod: readingIn('points', silences.claimAfterPeriod),
  deductionOutsidePeriod: readingIn('points', silences.deductionOutsidePeriod),

  reachOfGenerally: readingIn('admission', reachOfGenerally),
  noticeCountsFrom: readingIn('admission', noticeCountsFrom),
  untrueObjection: readingIn('admission', untrueObjection),

  recognisedOn: readingIn('status', silences.recognisedOn),
  periodAfterSuccess: readingIn('status', status.periodAfterSuccess),
  removalCountsFrom: readingIn('status', status.removalCountsFrom),
  removalUnit: readingIn('status', status.removalUnit),
  changeCountsFrom: readingIn('status', status.changeCountsFrom),
  cancellationReach: readingIn('status', status.cancellationReach),
  barCountsFrom: readingIn('status', status.barCountsFrom),

  complaintHeardBy: operatorIn('complaints', parameters.complaintHeardBy),
  complaintFoundBy: operatorIn('complaints', parameters.complaintFoundBy),

  d22Starts: readingIn('texts', d22Starts),
  k24Starts: readingIn('texts', k24Starts),

  parkYearsOf: readingIn('park', k24.yearsOf),
  parkAccidentsSince: readingIn('park', k24.accidentsSince),
  platformReachOfGenerally: readingIn('platform', d22.reachOfGenerally),
} as const

export type SettingKey = keyof typeof catalogue
export const settingKeys = Object.keys(catalogue) as SettingKey[]
