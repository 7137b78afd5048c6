import { isLocalDate } from '../calendar/local-date'
import { limits } from '../limits'
import type { Entry, Value } from './entry'

/** Whether it is of the kind that the setting takes at all: a word or a day, or a number of days. */
export const isOfKind = (entry: Entry, value: Value): boolean =>
  entry.kind === 'operator' && entry.parameter.type === 'days' ? typeof value !== 'string' : typeof value === 'string'

/** Whether a setting can be this. */
export function fits(entry: Entry, value: Value): boolean {
  if (entry.kind === 'reading') return isOneOf(entry.axis.readings, value)
  const { parameter } = entry
  if (parameter.type === 'choice') return isOneOf(parameter.choices, value)
  if (parameter.type === 'day')
    return typeof value === 'string' && isLocalDate(value) && parameter.least <= value && value <= parameter.most
  return value === null
    ? parameter.meanwhile !== null
    : typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= limits.settingDays
}

const isOneOf = (choices: Readonly<Record<string, string>>, value: Value) =>
  typeof value === 'string' && Object.hasOwn(choices, value)
