import { failed } from '../refusals'
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'

const pad = (n: number, width: number) => String(n).padStart(width, '0')

const FORMATS: Record<string, (d: Date, offset: number) => string> = {
  '%': () => '%',
  Y: (d) => pad(d.getUTCFullYear(), 4),
  G: (d) => pad(isoWeekYear(d), 4),
  m: (d) => pad(d.getUTCMonth() + 1, 2),
  d: (d) => pad(d.getUTCDate(), 2),
  H: (d) => pad(d.getUTCHours(), 2),
  M: (d) => pad(d.getUTCMinutes(), 2),
  S: (d) => pad(d.getUTCSeconds(), 2),
  L: (d) => pad(d.getUTCMilliseconds(), 3),
  j: (d) => pad(dayOfYear(d), 3),
  w: (d) => String(d.getUTCDay() + 1),
  u: (d) => String(isoDayOfWeek(d)),
  U: (d) => pad(week(d), 2),
  V: (d) => pad(isoWeek(d), 2),
  z: (_, offset) =>
    `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}${pad(Math.abs(offset) % 60, 2)}`,
  Z: (_, offset) => String(offset),
}

/** Formats a wall-clock date (its UTC parts); `offset` is the zone's, in minutes, for `%z` and `%Z`. */
export const formatDate = (format: string, wall: Date, offset: number): string =>
  format.replace(/%(.?)/gs, (_, letter: string) => {
    const write = FORMATS[letter]
    if (!write) throw failed(`Invalid format character '%${letter}' in format string`)
    return write(wall, offset)
  })

const PARSED: Record<string, string> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d{2})',
  d: '(?<d>\\d{2})',
  H: '(?<H>\\d{2})',
  M: '(?<M>\\d{2})',
  S: '(?<S>\\d{2})',
  L: '(?<L>\\d{3})',
  j: '(?<j>\\d{3})',
  z: '(?<z>Z|[+-]\\d{2}:?\\d{2})',
  '%': '%',
}

/** Accepted without a format: ISO 8601 with or without time, seconds, fraction and zone. */
const ISO =
  /^(?<Y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ](?<H>\d{2}):(?<M>\d{2})(?::(?<S>\d{2})(?:\.(?<L>\d{1,3}))?)?)? ?(?<z>Z|[+-]\d{2}:?\d{2})?$/

/** A parsed date: the wall clock in its UTC parts, and the zone the text named, if it did. Undefined when the text does not fit. */
export function parseDate(text: string, format: string | undefined): { wall: Date; zone?: string } | undefined {
  const { groups } = (format === undefined ? ISO : pattern(format)).exec(text) ?? {}
  if (!groups) return undefined
  const { Y, m = '01', d = '01', H = '00', M = '00', S = '00', L = '0', j, z } = groups
  if (Y === undefined) throw failed('$dateFromString needs a year in its format')
  const ms = Number(L.padEnd(3, '0'))
  const wall =
    j === undefined
      ? new Date(`${Y}-${m}-${d}T${H}:${M}:${S}Z`)
      : new Date(Date.UTC(Number(Y), 0, Number(j), Number(H), Number(M), Number(S)))
  if (Number.isNaN(wall.getTime()) || (j === undefined && wall.getUTCDate() !== Number(d))) return undefined
  wall.setUTCMilliseconds(ms)
  return z === undefined ? { wall } : { wall, zone: z === 'Z' ? 'UTC' : z }
}

function pattern(format: string): RegExp {
  const source = format.replace(/%(.?)|[\\^$.*+?()[\]{}|/]/gs, (part, letter: string | undefined) => {
    if (letter === undefined) return `\\${part}`
    const group = PARSED[letter]
    if (!group) throw failed(`Invalid format character '%${letter}' in format string`)
    return group
  })
  return new RegExp(`^${source}$`)
}
