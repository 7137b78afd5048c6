import { Cron as Schedule } from 'croner'

export interface Cron {
  /** The first matching second strictly after `ms`; undefined when there is none. */
  next(ms: number): number | undefined
}

/** What SCF documents of a field: `*` or `?`, a number or an English name, a range of them, a step. croner knows more. */
const ITEM = /^(?:[*?]|\d+|[a-z]{3})(?:-(?:\d+|[a-z]{3}))?(?:\/\d+)?$/i

/**
 * SCF's 7-field cron: `second minute hour day month weekday year`, with `,`, `-`, `*`, `/`, and English names of months and weekdays
 * (cloud.tencent.com/document/product/583/9708), in Beijing's time, which has no summer time. When day and weekday are both
 * restricted, either suffices. Throws `RangeError`.
 */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new RangeError(`Cron needs 7 fields: ${JSON.stringify(expression)}`)
  const unknown = fields.flatMap((field) => field.split(',')).find((item) => !ITEM.test(item))
  if (unknown !== undefined) throw new RangeError(`Cron: ${JSON.stringify(unknown)} is not understood`)
  const schedule = read(fields.join(' '))
  return { next: (ms) => schedule.nextRun(new Date(ms))?.getTime() }
}

function read(pattern: string): Schedule {
  try {
    // sloppy: a step may begin at a number, as SCF's own `1/10` does
    return new Schedule(pattern, { mode: '7-part', utcOffset: 8 * 60, sloppyRanges: true })
  } catch (error) {
    throw new RangeError(`Cron ${JSON.stringify(pattern)}: ${error instanceof Error ? error.message : error}`)
  }
}
