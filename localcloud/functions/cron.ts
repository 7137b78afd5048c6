/** Beijing has no summer time: cron fields are read in UTC+8. */
const OFFSET_MS = 8 * 3600_000

const FIELDS = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12 },
  { name: 'weekday', min: 0, max: 7 },
  { name: 'year', min: 1970, max: 2099 },
] as const

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

type Matcher = (value: number) => boolean

export interface Cron {
  /** The first matching second strictly after `ms`; undefined when there is none before 2100. */
  next(ms: number): number | undefined
}

/**
 * SCF's 7-field cron: `second minute hour day month weekday year`, with `,`, `-`, `*`, `/`, and English names of months and weekdays
 * (cloud.tencent.com/document/product/583/9708). When day and weekday are both restricted, either suffices. Throws `RangeError`.
 */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== 7) throw new RangeError(`Cron needs 7 fields: ${JSON.stringify(expression)}`)
  const [second, minute, hour, day, month, weekday, year] = parts.map((part, i) => field(part, FIELDS[i]!)) as [
    Matcher,
    Matcher,
    Matcher,
    Matcher,
    Matcher,
    Matcher,
    Matcher,
  ]
  const either = isRestricted(parts[3]!) && isRestricted(parts[5]!)
  const onDay = (date: Date) => {
    const byDay = day(date.getUTCDate())
    const byWeekday = weekday(date.getUTCDay()) || (date.getUTCDay() === 0 && weekday(7))
    return (
      year(date.getUTCFullYear()) && month(date.getUTCMonth() + 1) && (either ? byDay || byWeekday : byDay && byWeekday)
    )
  }
  return { next: (ms) => search(ms, { onDay, hour, minute, second }) }
}

/** Steps by the largest unit that does not match, in Beijing's wall clock. */
function search(
  ms: number,
  { onDay, hour, minute, second }: { onDay: (date: Date) => boolean } & Record<'hour' | 'minute' | 'second', Matcher>,
) {
  let at = Math.floor((ms + OFFSET_MS) / 1000) * 1000 + 1000
  const end = Date.UTC(2100, 0, 1)
  const ceil = (unit: number) => Math.floor(at / unit) * unit + unit
  while (at < end) {
    const date = new Date(at)
    if (!onDay(date)) at = ceil(86_400_000)
    else if (!hour(date.getUTCHours())) at = ceil(3600_000)
    else if (!minute(date.getUTCMinutes())) at = ceil(60_000)
    else if (!second(date.getUTCSeconds())) at += 1000
    else return at - OFFSET_MS
  }
  return undefined
}

const isRestricted = (part: string) => part !== '*' && part !== '?'

function field(part: string, { name, min, max }: (typeof FIELDS)[number]): Matcher {
  const allowed = new Set<number>()
  for (const item of part.split(',')) {
    const match = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item)
    const step = Number(match?.[3] ?? 1)
    const any = match?.[1] === '*' || match?.[1] === '?'
    const from = any ? min : number(match?.[1], name)
    const to = match?.[2] !== undefined ? number(match[2], name) : any || match?.[3] !== undefined ? max : from
    if (!match || step < 1 || !(from >= min && to <= max && from <= to))
      throw new RangeError(`Cron ${name}: ${JSON.stringify(item)} is not understood`)
    for (let value = from; value <= to; value += step) allowed.add(value)
  }
  return (value) => allowed.has(value)
}

function number(text: string | undefined, name: string): number {
  const word = text?.toUpperCase() ?? ''
  if (name === 'month' && MONTHS.includes(word)) return MONTHS.indexOf(word) + 1
  if (name === 'weekday' && WEEKDAYS.includes(word)) return WEEKDAYS.indexOf(word)
  return /^\d+$/.test(word) ? Number(word) : Number.NaN
}
