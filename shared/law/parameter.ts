import type { LocalDate } from '../calendar/local-date'
import { type OperatorBasis, operator } from './basis'

/** What no text says and the bureau has to set. `basis` names it, with the default that holds until it is set. */
interface Named {
  readonly basis: OperatorBasis
}
/** A calendar day between two others. */
export interface DayParameter extends Named {
  readonly type: 'day'
  readonly default: LocalDate
  readonly least: LocalDate
  readonly most: LocalDate
}
/** A number of days; null is none, and `meanwhile` says in Chinese what holds then; without it there has to be a number. */
export interface DaysParameter extends Named {
  readonly type: 'days'
  readonly default: number | null
  readonly unit: '天' | '工作日'
  readonly meanwhile: string | null
}
/** One of several, by name; each in Chinese as shown to people. */
export interface ChoiceParameter<Name extends string> extends Named {
  readonly type: 'choice'
  readonly default: NoInfer<Name>
  readonly choices: Readonly<Record<Name, string>>
}
export type Parameter = DayParameter | DaysParameter | ChoiceParameter<string>

export const day = (name: string, byDefault: LocalDate, least: LocalDate, most: LocalDate): DayParameter => ({
  type: 'day',
  basis: operator(name, byDefault),
  default: byDefault,
  least,
  most,
})

export const days = (
  name: string,
  unit: DaysParameter['unit'],
  byDefault: number | null,
  meanwhile: string | null,
): DaysParameter => ({
  type: 'days',
  basis: operator(`${name}（${unit}）`, byDefault),
  default: byDefault,
  unit,
  meanwhile,
})

export const choice = <const Name extends string>(
  name: string,
  choices: Readonly<Record<Name, string>>,
  byDefault: NoInfer<Name>,
): ChoiceParameter<Name> => ({ type: 'choice', basis: operator(name, choices[byDefault]), default: byDefault, choices })
