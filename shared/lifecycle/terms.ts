import type { Axis } from '../law/axis'
import { type Citation, type OperatorBasis, operator } from '../law/basis'
import { reachOfGenerally } from '../law/g26/station-entry'
import { untrueObjection } from '../law/g26/station-procedure'
import { cancellationBarYears, change, removal, removalCountsFrom } from '../law/g26/station-status'
import { districtReviewWorkingDays, publicNoticeWorkingDays } from '../law/operator-parameters'
import type { Rule } from '../law/rule'

/** The passage that a rule is taken from. */
function cited({ basis }: Rule<unknown>): Citation {
  if (!('quote' in basis)) throw new Error('a rule without a passage')
  return basis
}

/** On which day a bar begins: no text says whether the day of the decision counts. */
export const barBegins: Axis<'decision' | 'next-day'> = {
  citation: cited(cancellationBarYears),
  question: '不得再次申请的期限自何日起算',
  readings: { decision: '自决定之日起算，到期对应日可以申请', 'next-day': '自决定次日起算，到期对应日的次日可以申请' },
  default: 'decision',
}

/** 三年: by the calendar, or as three whole cycles of points, after which nothing can be completed any more. */
export const removalUnit: Axis<'years' | 'cycles'> = {
  citation: cited(removal),
  question: '“三年内”按自然年计，还是按三个积分周期计',
  readings: { years: '满三个自然年', cycles: '满三个完整的积分周期' },
  default: 'years',
}

/** 变更后 30 个工作日内. */
export const changeCountsFrom: Axis<'next-day' | 'same-day'> = {
  citation: cited(change),
  question: '变更后 30 个工作日是否算变更当日',
  readings: { 'next-day': '自变更次日起算', 'same-day': '变更当日是工作日的，算第一日' },
  default: 'next-day',
}

/** 取消服务站资格: whether a mere 培育对象, who holds no 资格 yet, can be cancelled. */
export const cancellationReaches: Axis<'objects' | 'recognised'> = {
  citation: cited(cancellationBarYears),
  question: '“取消服务站资格”是否也适用于尚未培育成功的培育对象',
  readings: { objects: '也适用于培育对象', recognised: '只适用于培育成功、资格在有效期内的' },
  default: 'objects',
}

/** The axes of the lifecycle by name. */
export const lifecycleAxes = {
  reachOfGenerally,
  untrueObjection,
  removalCountsFrom,
  removalUnit,
  barBegins,
  changeCountsFrom,
  cancellationReaches,
} as const

/** What no text says and the city sets, in working days; null: there is no term. */
export const lifecycleFigures = {
  districtReviewWorkingDays,
  cityReviewWorkingDays: operator('市级复核时限（工作日）', null),
  publicNoticeWorkingDays,
  changeVerificationWorkingDays: operator('变更核实时限（工作日）', null),
} as const satisfies Record<string, OperatorBasis>

export type LifecycleAxes = typeof lifecycleAxes
export type AxisName = keyof LifecycleAxes
export type FigureName = keyof typeof lifecycleFigures

/** What holds on a day: the reading of each axis, and each figure. */
export type Terms = { readonly [A in AxisName]: keyof LifecycleAxes[A]['readings'] & string } & {
  readonly [F in FigureName]: number | null
}

const entries = <K extends string, V>(of: Readonly<Record<K, V>>) => Object.entries(of) as [K, V][]

/** What holds until the city has set it. */
export const defaultTerms = Object.fromEntries([
  ...entries(lifecycleAxes).map(([name, axis]) => [name, axis.default] as const),
  ...entries(lifecycleFigures).map(([name, basis]) => [name, basis.default] as const),
]) as unknown as Terms
