import type { Output } from '@/api/contract'

type Station = Output<'settings.tried'>['stations'][number]
type Cycle = Station['cycles'][number]

const crosses = ({ before, after }: Cycle) => before.passed !== after.passed

/**
 * What a change makes of all stations together, of each in every cycle that is still to be decided: who crosses the line, who would lose it
 * first, and how many only have other points.
 */
export function sumOf(stations: readonly Station[]) {
  const rows = stations.flatMap(({ carrierId, name, cycles }) => cycles.map((each) => ({ carrierId, name, ...each })))
  const passed = (side: 'before' | 'after') => rows.filter((each) => each[side].passed).length
  return {
    flips: rows
      .filter(crosses)
      .sort((a, b) => Number(a.after.passed) - Number(b.after.passed) || a.name.localeCompare(b.name, 'zh')),
    changed: rows.filter((each) => !crosses(each) && each.before.total !== each.after.total).length,
    ...{ passedBefore: passed('before'), passedAfter: passed('after') },
    kept: rows.reduce((sum, { kept }) => sum + kept, 0),
  }
}
