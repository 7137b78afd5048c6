import type { Cycle } from './cycle'
import { type CountingDay, countsIn, dayBy, type EntryInForce } from './ledger'

/** A cycle of a carrier that a published list has settled: how it counted, and the last row of the ledger that it saw. */
export interface Settled {
  cycle: Cycle
  by: CountingDay
  seq: number
}

/** An award or a deduction with its number in the ledger; `Infinity`: it is still to be written. */
export interface Row {
  seq: number
  entry: Pick<EntryInForce, 'kind' | 'dates'>
}

/** What of a ledger may count in one cycle: in `cycle`, the rows that it `admits`. */
export interface Counting {
  cycle: Cycle
  admits(row: Row): boolean
}

/**
 * The rule of `countedOnce`: whatever is set by which day points count, and however often that changes, each entry counts in exactly one
 * cycle. What a settled cycle counted stays there, and none of it counts elsewhere. All else goes by the reading in force; where its day
 * then lies in a settled cycle, which takes no more, it counts in the next that is not settled (`Cycle.takesFrom`). A deduction that comes
 * after the list still is its cycle's, by the list's own reading, for the list to be looked at again; an award is not (`listedOnce`).
 * @param settled in the order in which their lists were published: none takes what one before it counted
 */
export function countingIn(cycle: Cycle, settled: readonly Settled[]): Counting {
  const own = settled.findIndex((each) => each.cycle.year === cycle.year)
  const before = own < 0 ? settled : settled.slice(0, own)
  const kept = keptBy(before)
  const until = settled[own]?.seq ?? Number.POSITIVE_INFINITY
  return {
    cycle: withLeftOver(cycle, before),
    admits: (row) => (row.entry.kind === 'deduction' || row.seq <= until) && kept(row) === null,
  }
}

/** The year of the settled cycle that counts an entry; null: none does. */
function keptBy(settled: readonly Settled[]): (row: Row) => number | null {
  const whole = settled.map((each, i) => ({ ...each, cycle: withLeftOver(each.cycle, settled.slice(0, i)) }))
  return ({ seq, entry: { kind, dates } }) =>
    whole.find((each) => (kind === 'deduction' || seq <= each.seq) && countsIn(each.cycle, dates, each.by))?.cycle
      .year ?? null
}

/** A cycle with those just before it that are settled. */
function withLeftOver(cycle: Cycle, settled: readonly Settled[]): Cycle {
  let takesFrom = cycle.from
  for (let year = cycle.year - 1; ; year--) {
    const closed = settled.find((each) => each.cycle.year === year)
    if (!closed) return takesFrom === cycle.from ? cycle : { ...cycle, takesFrom }
    takesFrom = closed.cycle.from
  }
}

/**
 * The year of the cycle in which an entry counts.
 * @param cycleAt of a day, by what is set now; undefined before the first
 */
export function yearCounted(
  row: Row,
  settled: readonly Settled[],
  by: CountingDay,
  cycleAt: (day: EntryInForce['dates']['service']) => Cycle | undefined,
): number | null {
  const kept = keptBy(settled)(row)
  const cycle = kept === null ? cycleAt(dayBy(row.entry.dates, by)) : undefined
  if (!cycle) return kept
  let { year } = cycle
  while (settled.some((each) => each.cycle.year === year)) year++
  return year
}
