import { type Axis, readingOf } from '../law/axis'
import type { Basis } from '../law/basis'
import { catalogue, type SettingKey } from './catalogue'
import type { Value } from './entry'
import type { SettingValues } from './values'
import { valueText } from './words'

/** On what a rule stands that follows from a setting: the reading taken with the others, or the parameter as it is set. */
export function settingBasis(key: SettingKey, values: SettingValues): Basis {
  const entry = catalogue[key]
  const value: Value = values[key]
  if (entry.kind === 'reading') return readingOf(entry.axis as Axis<string>, String(value))
  const { basis, default: byDefault } = entry.parameter
  return value === byDefault ? basis : { ...basis, value: valueText(entry, value) }
}
