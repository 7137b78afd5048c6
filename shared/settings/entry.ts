import type { LocalDate } from '../calendar/local-date'
import type { Axis } from '../law/axis'
import type { ChoiceParameter, DayParameter, DaysParameter, Parameter } from '../law/parameter'

/** What a setting is about, in the order of the screen. */
export const sections = ['clocks', 'points', 'admission', 'status', 'complaints', 'texts', 'park', 'platform'] as const
export type Section = (typeof sections)[number]

/** `operator`: no text says it. `reading`: a text says it, and can be read in several ways. */
export type Entry =
  | { readonly section: Section; readonly kind: 'operator'; readonly parameter: Parameter }
  | { readonly section: Section; readonly kind: 'reading'; readonly axis: Axis<string> }

export const operatorIn = <P extends Parameter>(section: Section, parameter: P) =>
  ({ section, kind: 'operator', parameter }) as const

export const readingIn = <Name extends string>(section: Section, axis: Axis<Name>) =>
  ({ section, kind: 'reading', axis }) as const

/** What a setting may be. */
export type Value = string | number | null

export type ValueOf<E> = E extends { axis: { readings: Readonly<Record<infer Name, string>> } }
  ? Name
  : E extends { parameter: infer P }
    ? P extends DayParameter
      ? LocalDate
      : P extends DaysParameter
        ? number | null
        : P extends ChoiceParameter<infer Name>
          ? Name
          : never
    : never
