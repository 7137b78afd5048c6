import type { CarrierId } from '@shared/ids'
import { type CycleRule, cycleOfYear } from '@shared/points/cycle'
import { countingDay } from '@shared/points/scale'
import type { Settled } from '@shared/points/settled'
import { type Settings, settingsOf } from '@shared/settings/values'
import type { Documents } from '../../platform/documents'
import { bySettling, type CycleLock, cycleLocks } from '../../store/points-lists'
import { changesOf } from '../settings/read'

/** A cycle of a carrier that is in a published list, and what was set when that was checked. */
export type SettledCycle = Pick<CycleLock, 'cycleYear' | 'seq'> & { settings: Settings }

/**
 * The cycles of a carrier that are settled, in the order in which their lists were published: a change of the settings afterwards works
 * nothing of them out anew (`settingForward`).
 */
export async function settledOf(documents: Documents, carrierId: CarrierId): Promise<SettledCycle[]> {
  const locks: CycleLock[] = []
  for await (const lock of cycleLocks.each(documents, { carrierId }, bySettling)) locks.push(lock)
  if (locks.length === 0) return []
  const changes = await changesOf(documents)
  return locks.map(({ cycleYear, seq, settings }) => ({ cycleYear, seq, settings: settingsOf(changes, settings) }))
}

/** The same as what counts in a cycle is decided on. */
export const asCounted = (settled: readonly SettledCycle[], rule: CycleRule): Settled[] =>
  settled.map(({ cycleYear, seq, settings: { values } }) => {
    return { cycle: cycleOfYear(cycleYear, values.g26PublishedOn, rule), by: countingDay(values), seq }
  })
