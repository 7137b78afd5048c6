import { startOfDay } from '@shared/calendar/beijing'
import { type Cycle, isWithin } from '@shared/points/cycle'
import { dayBy, rootIdOf } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { countingDay } from '@shared/points/scale'
import type { Documents, Where } from '../../platform/documents'
import { type LedgerDoc, ledger } from '../../store/ledger'
import { daysOf } from './entries'

/**
 * The rows of a cycle by the day that the readings in use count by, with what takes one of them back: a question that finds them, and no
 * row of a year long ago, and which of those found they are.
 */
export function cycleRows(
  documents: Documents,
  cycle: Cycle,
  readings: Readings,
): { where: Where; keep: (rows: LedgerDoc[]) => Promise<LedgerDoc[]> } {
  const by = countingDay(readings)
  if (by === 'service') return { where: { serviceOn: daysOf(documents, cycle) }, keep: async (rows) => rows }
  const { gte, lte } = documents.command
  // every other day comes after that of the service, and none after that of the decision
  const where = { serviceOn: lte(cycle.to), decidedAt: gte(startOfDay(cycle.from)) }
  const keep = async (rows: LedgerDoc[]) => {
    const rootIds = rows.flatMap(({ entry }) => (entry.kind === 'reversal' ? [rootIdOf(entry)] : []))
    const roots = rootIds.length > 0 ? await ledger.getAll(documents, rootIds) : new Map<string, LedgerDoc>()
    return rows.filter(({ entry }) => {
      const root = entry.kind === 'reversal' ? roots.get(rootIdOf(entry))?.entry : entry
      return root !== undefined && root.kind !== 'reversal' && isWithin(cycle, dayBy(root.dates, by))
    })
  }
  return { where, keep }
}
