import type { catalogue, SettingKey } from '../settings/catalogue'
import type { SettingValues } from '../settings/values'

/** What is set on the day that a case goes by: every reading, and every figure that no text gives. */
export type Terms = SettingValues

type Keys<Kind extends string> = {
  [K in SettingKey]: (typeof catalogue)[K]['kind'] extends Kind ? K : never
}[SettingKey]

/** A question that a text leaves open, by the name of its setting. */
export type AxisName = Keys<'reading'>
/** A length of time that the city sets, null where it has not. */
export type FigureName = Extract<Keys<'operator'>, `${string}WorkingDays`>

/** Where this reading is taken. */
export interface WhenRead {
  readonly axis: AxisName
  readonly is: string
}
export const isRead = (terms: Terms, { axis, is }: WhenRead): boolean => terms[axis] === is
