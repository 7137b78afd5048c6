import type { CarrierId } from '@shared/ids'
import type { Cycle } from '@shared/points/cycle'
import { countsIn, entriesInForce, type LedgerEntry, withoutStrayReversals } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { countingDay } from '@shared/points/scale'
import type { Documents } from '../../platform/documents'
import { byConfirmation, records, unchecked } from '../../store/records'

/**
 * What counts of a carrier's entries while services are denied that nobody has looked into: none of their awards.
 * @returns with `held`, what these awards were in the cycle, in hundredths
 */
export async function withoutHeld(
  documents: Documents,
  carrierId: CarrierId,
  entries: readonly LedgerEntry[],
  cycle: Cycle,
  readings: Readings,
): Promise<{ entries: LedgerEntry[]; held: number }> {
  const denied = new Set<string>()
  for await (const { _id } of records.each(documents, { carrierId, ...unchecked }, byConfirmation, ['_id']))
    denied.add(_id)
  const by = countingDay(readings)
  const isHeld = (entry: LedgerEntry) => entry.kind === 'award' && denied.has(entry.recordId)
  const held = entriesInForce(entries)
    .filter((entry) => isHeld(entry) && countsIn(cycle, entry.dates, by))
    .reduce((sum, { amount }) => sum + amount, 0)
  return { entries: withoutStrayReversals(entries.filter((entry) => !isHeld(entry))), held }
}
