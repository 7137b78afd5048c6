import type { CapScale } from './caps'
import type { CountingDay } from './ledger'
import type { Ratio } from './ratio'
import type { Readings } from './readings'

/** What some readings come to for the caps: two sets that come to the same are one run. */
export function scaleOf(factor: Ratio, readings: Readings, versions: number): CapScale {
  return {
    factor,
    scaledDown: factor.num === factor.den ? 'none' : scaledDownBy(readings),
    // one version has nothing to go together with
    acrossVersions: versions > 1 ? readings.capsAcrossVersions : 'together',
  }
}

export const countingDay = ({ countingDate, serviceDay }: Readings): CountingDay =>
  countingDate === 'service' && serviceDay === 'completed' ? 'completed' : countingDate

function scaledDownBy({ itemCaps, timesCaps }: Readings): CapScale['scaledDown'] {
  if (itemCaps === 'unscaled') return 'none'
  return timesCaps === 'as-points' ? 'all' : 'points'
}
