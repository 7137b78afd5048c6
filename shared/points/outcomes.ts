import type { Hundredths } from './amount'
import type { Standing } from './standing'

/** One total under one reading, and how far it is from the pass mark: what a margin in words is made of (「多 0.23」「差 0.18」). */
export interface Outcome {
  /** the reading in words; null: those in use */
  name: string | null
  total: Hundredths
  passed: boolean
  /** total less pass mark; null: the table has none */
  margin: Hundredths | null
}

/** A standing by the readings in use, by each single change that makes a difference, and the lowest and the highest of all of them. */
export function outcomesOf({
  total,
  passed,
  threshold,
  otherReadings,
}: Pick<Standing, 'total' | 'passed' | 'threshold' | 'otherReadings'>) {
  const outcome = (name: string | null, at: Hundredths, reached: boolean): Outcome => ({
    ...{ name, total: at, passed: reached },
    margin: threshold === null ? null : at - threshold,
  })
  const own = outcome(null, total, passed)
  const changed = otherReadings.map((other) => outcome(other.basis.reading, other.total, other.passed))
  const all = [own, ...changed]
  return {
    own,
    changed,
    lowest: all.reduce((low, each) => (each.total < low.total ? each : low)),
    highest: all.reduce((high, each) => (each.total > high.total ? each : high)),
  }
}
