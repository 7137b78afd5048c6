import type { Output } from '@/api/contract'

type Station = Output<'settings.tried'>['stations'][number]

/** What a change makes of all stations together: who crosses the line, who would lose it first, and how many only have other points. */
export function sumOf(stations: readonly Station[]) {
  const passed = (side: 'before' | 'after') => stations.filter((each) => each[side].passed).length
  const crosses = ({ before, after }: Station) => before.passed !== after.passed
  return {
    flips: stations
      .filter(crosses)
      .sort((a, b) => Number(a.after.passed) - Number(b.after.passed) || a.name.localeCompare(b.name, 'zh')),
    changed: stations.filter((each) => !crosses(each) && each.before.total !== each.after.total).length,
    ...{ passedBefore: passed('before'), passedAfter: passed('after') },
    kept: stations.reduce((sum, { kept }) => sum + kept, 0),
  }
}
