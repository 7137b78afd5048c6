import type { Axis } from '../law/axis'
import { catalogue, type SettingKey } from '../settings/catalogue'
import { formatPoints } from './points'

type Given = Axis<string>['example']
const points = (value: unknown) => `${formatPoints(Number(value))} 分`
const cycle = (value: unknown) => `算 ${value} 周期`

/** The case of a worked example, in words. A reading without a line here is shown without one. */
const cases: Partial<Record<SettingKey, (given: Given) => string>> = {
  factor: ({ raw }) => `折算前 ${points(raw)}，从 3月1日 算到 9月30日`,
  lengthFrom: ({ raw, admittedOn }) => `折算前 ${points(raw)}，${admittedOn} 成为培育对象`,
  itemCaps: ({ raw, itemCap }) => `一项攒了 ${points(raw)}，上限 ${points(itemCap)}`,
  timesCaps: ({ raw, each, mostTimes }) =>
    `${Number(raw) / Number(each)} 次，每次 ${points(each)}，最多 ${mostTimes} 次`,
  capsAcrossVersions: ({ rawBefore, capBefore, rawAfter, capAfter }) =>
    `旧表下 ${points(rawBefore)}（上限 ${points(capBefore)}），新表下 ${points(rawAfter)}（上限 ${points(capAfter)}）`,
  markAcrossVersions: ({ markBefore, markAfter, raw }) =>
    `旧表 ${points(markBefore)}及格，新表 ${points(markAfter)}及格，周期结束时 ${points(raw)}`,
  totalCap: ({ raw }) => `折算前 ${points(raw)}`,
  deductionsScale: ({ raw, deducted }) => `折算前 ${points(raw)}，扣 ${points(deducted)}`,
  comparison: ({ raw }) => `折算前 ${points(raw)}`,
  countingDate: ({ servedOn, claimedOn, verifiedOn }) => `${servedOn} 服务，${claimedOn} 申请，${verifiedOn} 核实`,
  serviceDay: ({ servedOn, completedOn }) => `${servedOn} 提供，${completedOn} 办结`,
  claimAfterPeriod: ({ servedOn, periodEndedOn, claimedOn }) =>
    `${servedOn} 服务，培育期到 ${periodEndedOn}，${claimedOn} 申请`,
  deductionOutsidePeriod: ({ happenedOn, periodEndedOn }) => `培育期到 ${periodEndedOn}，事情在 ${happenedOn}`,
  reachOfGenerally: ({ yearsEstablished }) => `成立 ${yearsEstablished} 年`,
  platformReachOfGenerally: ({ yearsEstablished }) => `成立 ${yearsEstablished} 年`,
  noticeCountsFrom: ({ publishedOn, workingDays }) => `${publishedOn} 公示，${workingDays} 个工作日`,
  untrueObjection: () => '有人提异议，查下来不属实',
  recognisedOn: ({ reachedOn, listPublishedOn }) => `${reachedOn} 达到 80 分，${listPublishedOn} 公布名单`,
  periodAfterSuccess: ({ admittedOn, cultivatedOn, servedOn }) =>
    `${admittedOn} 成为培育对象，${cultivatedOn} 培育成功，${servedOn} 服务`,
  removalCountsFrom: ({ admittedOn, cultivatedOn, on }) =>
    `${admittedOn} 成为培育对象，${cultivatedOn} 培育成功，到 ${on} 没有第二次`,
  removalUnit: ({ admittedOn }) => `${admittedOn} 成为培育对象，一直没有培育成功`,
  changeCountsFrom: ({ changedOn }) => `${changedOn} 变更`,
  cancellationReach: () => '培育对象提供了虚假材料',
  barCountsFrom: ({ decidedOn }) => `${decidedOn} 决定取消，两年`,
  d22Starts: ({ signedOn }) => `落款 ${signedOn}`,
  k24Starts: ({ signedOn }) => `落款 ${signedOn}`,
  parkYearsOf: ({ yearsEstablished, yearsRun }) => `成立 ${yearsEstablished} 年，园区运营 ${yearsRun} 年`,
  parkAccidentsSince: ({ accidentOn, filedOn }) => `${accidentOn} 出过事故，${filedOn} 申报`,
}

/** What an outcome that is a word is called. */
const outcomes: Readonly<Record<string, string>> = {
  stays: '还在',
  due: '可以移出',
  ends: '取消',
  refused: '不受理',
  accepted: '受理',
  admitted: '确定为培育对象',
  waits: '等市里决定',
  passed: '及格',
  short: '不及格',
  warned: '提示，可以说明理由',
  'date-unknown': '哪天起不知道',
}

const gives: Partial<Record<SettingKey, (value: string | number) => string>> = {
  countingDate: cycle,
  serviceDay: cycle,
  noticeCountsFrom: (value) => `${value} 期满`,
  changeCountsFrom: (value) => `最晚 ${value} 报`,
  barCountsFrom: (value) => `${value} 起可以再报`,
  removalUnit: (value) => `${value} 起可以移出`,
  recognisedOn: (value) => `${value} 起算培育成功`,
  claimAfterPeriod: (value) => (value === 'accepted' ? '可以申请' : '不能申请'),
  periodAfterSuccess: (value) => (value === 'accepted' ? '可以申请积分' : '不能申请积分'),
  deductionOutsidePeriod: (value) => (value === 'accepted' ? '可以扣' : '不扣'),
}

/** The case of a reading's worked example; '' for a setting that is no reading. */
export function exampleText(key: SettingKey): string {
  const entry = catalogue[key]
  return entry.kind === 'reading' ? (cases[key]?.(entry.axis.example as Given) ?? '') : ''
}

/** What it comes to under one reading. */
export function outcomeText(key: SettingKey, reading: string): string {
  const entry = catalogue[key]
  if (entry.kind !== 'reading') return ''
  const value = (entry.axis as Axis<string>).example.gives[reading]
  if (value === undefined) return ''
  const own = gives[key]
  if (own) return own(value)
  return typeof value === 'number' ? points(value) : (outcomes[value] ?? value)
}
