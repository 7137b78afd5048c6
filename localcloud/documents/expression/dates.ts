import { failed } from '../refusals'
import { isDocument, type Value } from '../values'
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'
import { formatDate, parseDate } from './date-format'
import { isNullish, partsOf, toText, toWhole } from './operands'
import { fromWall, offsetMinutes, toWall } from './time-zone'
import type { Compile, Evaluate, Operator, Operators } from './types'

const UTC = 'UTC'

function toDate(value: Value | undefined, name: string): Date {
  if (!(value instanceof Date)) throw failed(`${name}: can't convert from this type to Date`)
  return value
}

/** Compiles the named parts that are there. */
function evaluators(parts: Record<string, Value>, compile: Compile): Record<string, Evaluate | undefined> {
  return Object.fromEntries(Object.keys(parts).map((name) => [name, compile(parts[name] as Value)]))
}

/** `{$year: date}` or `{$year: {date, timezone}}`: null for null. */
const part =
  (of: (wall: Date) => number): Operator =>
  (operand, compile, name) => {
    const [only] = Array.isArray(operand) ? operand : [operand]
    const given =
      isDocument(only) && 'date' in only ? partsOf(only, name, ['date'], ['timezone']) : { date: only ?? null }
    const { date, timezone } = evaluators(given, compile)
    return (variables) => {
      const at = date?.(variables)
      const zone = timezone ? timezone(variables) : UTC
      return isNullish(at) || isNullish(zone) ? null : of(toWall(toDate(at, name), zone))
    }
  }

const dateToString: Operator = (operand, compile, name) => {
  const { date, format, timezone, onNull } = evaluators(
    partsOf(operand, name, ['date'], ['format', 'timezone', 'onNull']),
    compile,
  )
  return (variables) => {
    const at = date?.(variables)
    if (isNullish(at)) return onNull ? onNull(variables) : null
    const zone = timezone ? timezone(variables) : UTC
    const pattern = format ? format(variables) : timezone ? '%Y-%m-%dT%H:%M:%S.%L' : '%Y-%m-%dT%H:%M:%S.%LZ'
    if (isNullish(zone) || isNullish(pattern)) return null
    const when = toDate(at, name)
    return formatDate(toText(pattern, name), toWall(when, zone), offsetMinutes(zone, when))
  }
}

const dateFromString: Operator = (operand, compile, name) => {
  const optional = ['format', 'timezone', 'onError', 'onNull']
  const parts = evaluators(partsOf(operand, name, ['dateString'], optional), compile)
  return (variables) => {
    const text = parts.dateString?.(variables)
    if (isNullish(text)) return parts.onNull ? parts.onNull(variables) : null
    const format = parts.format?.(variables)
    const zone = parts.timezone ? parts.timezone(variables) : UTC
    if (isNullish(zone) || (parts.format && isNullish(format))) return null
    const parsed = typeof text === 'string' ? parseDate(text, parts.format && toText(format, name)) : undefined
    if (!parsed && parts.onError) return parts.onError(variables)
    if (!parsed) throw failed(`Error parsing date string '${String(text)}'`)
    if (parsed.zone && parts.timezone)
      throw failed(`you cannot pass in a date/time string with time zone information together with a timezone argument`)
    return fromWall(parsed.wall, parsed.zone ?? zone)
  }
}

const CALENDAR_PARTS = ['month', 'day', 'hour', 'minute', 'second', 'millisecond']
const ISO_PARTS = ['isoWeek', 'isoDayOfWeek', 'hour', 'minute', 'second', 'millisecond']

/** Parts beyond their range carry over: month 14 is February of the next year. */
const dateFromParts: Operator = (operand, compile, name) => {
  const iso = isDocument(operand) && 'isoWeekYear' in operand
  const given = iso
    ? partsOf(operand, name, ['isoWeekYear'], [...ISO_PARTS, 'timezone'])
    : partsOf(operand, name, ['year'], [...CALENDAR_PARTS, 'timezone'])
  const { timezone, ...parts } = evaluators(given, compile)
  return (variables) => {
    const zone = timezone ? timezone(variables) : UTC
    const values = Object.keys(parts).map((key) => [key, parts[key]?.(variables)] as const)
    if (isNullish(zone) || values.some(([, value]) => isNullish(value))) return null
    const of = Object.fromEntries(values.map(([key, value]) => [key, toWhole(value, name)]))
    const wall = iso ? isoDay(of) : Date.UTC(of.year as number, (of.month ?? 1) - 1, of.day ?? 1)
    return fromWall(
      new Date(
        wall + (((of.hour ?? 0) * 60 + (of.minute ?? 0)) * 60 + (of.second ?? 0)) * 1000 + (of.millisecond ?? 0),
      ),
      zone,
    )
  }
}

/** Week 1 is the one that holds 4 January. */
function isoDay({ isoWeekYear: year, isoWeek: weeks = 1, isoDayOfWeek: day = 1 }: Record<string, number>): number {
  const fourth = new Date(Date.UTC(year as number, 0, 4))
  return Date.UTC(year as number, 0, 4 - isoDayOfWeek(fourth) + day + (weeks - 1) * 7)
}

export const DATES: Operators = {
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $dateToString: dateToString,
  $dayOfMonth: part((d) => d.getUTCDate()),
  $dayOfWeek: part((d) => d.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part((d) => d.getUTCHours()),
  $isoDayOfWeek: part(isoDayOfWeek),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $millisecond: part((d) => d.getUTCMilliseconds()),
  $minute: part((d) => d.getUTCMinutes()),
  $month: part((d) => d.getUTCMonth() + 1),
  $second: part((d) => d.getUTCSeconds()),
  $week: part(week),
  $year: part((d) => d.getUTCFullYear()),
}
