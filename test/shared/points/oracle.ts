import type { LedgerEntry } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'

/** An amount as a fraction of BigInts: nothing of the engine's arithmetic is used here. */
export class Fraction {
  constructor(
    readonly num: bigint,
    readonly den: bigint = 1n,
  ) {}
  plus(o: Fraction) {
    return new Fraction(this.num * o.den + o.num * this.den, this.den * o.den)
  }
  minus(o: Fraction) {
    return this.plus(new Fraction(-o.num, o.den))
  }
  times(o: Fraction) {
    return new Fraction(this.num * o.num, this.den * o.den)
  }
  over(o: Fraction) {
    return this.times(new Fraction(o.den, o.num))
  }
  atMost(o: Fraction) {
    return this.isAtLeast(o) ? o : this
  }
  isAtLeast(o: Fraction) {
    return this.num * o.den >= o.num * this.den
  }
  equals(o: Fraction) {
    return this.num * o.den === o.num * this.den
  }
}
export const whole = (n: number) => new Fraction(BigInt(n))
const zero = whole(0)

/** Item caps within class caps within one over everything, each over the whole cycle, in hundredths. */
export interface NestedCaps {
  items: Record<string, number>
  classes: Record<string, number>
  all: number
  deductions: number
}

/** What of the text is turned into numbers here is written out again by hand, on purpose. */
const FULL = { months: 12, days: 365, short: { months: 7, days: 214 } }
const CEILING = whole(15_000)
const PASS = whole(8_000)

/**
 * The 2026 standing by definition, where every cap is over the cycle and nested: the least of the sum and the cap, level by level.
 * Entries are those of the cycle; `classOf` maps items to classes.
 */
export function oracle2026(
  entries: readonly LedgerEntry[],
  caps: NestedCaps,
  classOf: Record<string, string>,
  readings: Readings,
) {
  const unit = readings.factor
  const factor = whole(FULL[unit]).over(whole(FULL.short[unit]))
  const scaledCap = (cap: number, by: Fraction) =>
    readings.itemCaps === 'scaled-down' ? whole(cap).over(by) : whole(cap)
  const undone = new Set<string>(entries.flatMap((entry) => (entry.kind === 'reversal' ? [entry.reversedId] : [])))
  const live = entries.filter((entry) => entry.kind !== 'reversal').filter((entry) => !undone.has(entry.id))
  const sum = (some: typeof live) => some.reduce((all, entry) => all.plus(whole(entry.amount)), zero)
  const awards = live.filter((entry) => entry.kind === 'award')

  const perClass = Object.entries(caps.classes).map(([id, classCap]) => {
    const items = Object.entries(caps.items).filter(([item]) => classOf[item] === id)
    return items
      .map(([item, cap]) => sum(awards.filter((entry) => entry.itemId === item)).atMost(scaledCap(cap, factor)))
      .reduce((all, one) => all.plus(one), zero)
      .atMost(scaledCap(classCap, factor))
  })
  const capped = perClass.reduce((all, one) => all.plus(one), zero).atMost(scaledCap(caps.all, factor))
  const scaled =
    readings.totalCap === 'before' ? capped.atMost(CEILING).times(factor) : capped.times(factor).atMost(CEILING)

  const by = readings.deductionsScale === 'scaled' ? factor : whole(1)
  const off = sum(live.filter((entry) => entry.kind === 'deduction'))
    .atMost(scaledCap(caps.deductions, by))
    .times(by)
  const total = scaled.isAtLeast(off) ? scaled.minus(off) : zero
  return { total, passed: (readings.comparison === 'rounded' ? toTenth(total) : total).isAtLeast(PASS) }
}

function toTenth({ num, den }: Fraction): Fraction {
  const tenths = (num * 2n + den * 10n) / (den * 20n)
  return new Fraction(tenths * 10n)
}
