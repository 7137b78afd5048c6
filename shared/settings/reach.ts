import type { SettingKey } from './catalogue'

/**
 * What a change of a setting can reach besides what is still to begin, so that the screen can work it out or say why there is nobody.
 * `points`: where stations stand; `filing`: services that nobody has claimed yet; `deductions`: those proposed and not agreed to;
 * `removal`, `bars`: days that are derived anew each day; `procedures`: cases that are judged or timed by it; `claims`, `replies`: clocks
 * of claims and of a station's answer; `complaints`: who takes those that are filed from then on.
 */
export type Reach =
  | 'points'
  | 'filing'
  | 'deductions'
  | 'removal'
  | 'bars'
  | 'procedures'
  | 'claims'
  | 'replies'
  | 'complaints'
  | NobodyWhy

/**
 * Nobody, because: it changes an answer to whoever asks which text holds, and no case; no procedure for it is carried here; a
 * title is as its list published it.
 */
export const nobodyWhy = ['texts', 'no-procedure', 'titles'] as const
export type NobodyWhy = (typeof nobodyWhy)[number]

const points = ['points'] as const
const procedures = ['procedures'] as const
const claims = ['claims'] as const

export const reachOf: Readonly<Record<SettingKey, readonly Reach[]>> = {
  g26PublishedOn: ['points', 'filing', 'deductions', 'procedures'],
  governingDate: procedures,
  claimWindowDays: ['filing'],
  pointsFreeze: ['filing'],
  districtReviewWorkingDays: procedures,
  cityReviewWorkingDays: procedures,
  publicNoticeWorkingDays: procedures,
  changeReviewWorkingDays: procedures,
  codeClaimWorkingDays: procedures,
  verificationWorkingDays: claims,
  supplementWorkingDays: claims,
  appealWindowWorkingDays: claims,
  appealWorkingDays: claims,
  deductionReplyWorkingDays: ['replies'],
  factor: points,
  lengthFrom: points,
  itemCaps: points,
  timesCaps: points,
  capsAcrossVersions: points,
  markAcrossVersions: points,
  totalCap: points,
  deductionsScale: points,
  comparison: points,
  countingDate: ['points', 'filing'],
  serviceDay: ['points', 'filing'],
  claimAfterPeriod: ['filing'],
  deductionOutsidePeriod: ['deductions'],
  reachOfGenerally: procedures,
  noticeCountsFrom: procedures,
  untrueObjection: procedures,
  recognisedOn: ['titles'],
  periodAfterSuccess: ['points', 'filing', 'deductions', 'removal', 'procedures'],
  removalCountsFrom: ['removal'],
  removalUnit: ['removal'],
  changeCountsFrom: procedures,
  cancellationReach: procedures,
  barCountsFrom: ['bars', 'procedures'],
  complaintHeardBy: ['complaints'],
  complaintFoundBy: ['complaints'],
  d22Starts: ['texts'],
  k24Starts: ['texts'],
  parkYearsOf: ['no-procedure'],
  parkAccidentsSince: ['no-procedure'],
  platformReachOfGenerally: ['no-procedure'],
}
