import { startOfDay } from '@shared/calendar/beijing'
import type { Cycle } from '@shared/points/cycle'
import { countsIn, rootIdOf } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { countingDay } from '@shared/points/scale'
import { countingIn, type Settled } from '@shared/points/settled'
import type { Documents, Where } from '../../platform/documents'
import { type LedgerDoc, ledger } from '../../store/ledger'

/**
 * The rows that count in a cycle by these readings, its list's where it is settled, with what takes one of them back: a question that
 * finds them, and no row of a year long ago, and which of those found they are.
 */
export function cycleRows(
  documents: Documents,
  asked: Cycle,
  settled: readonly Settled[],
  readings: Readings,
): { where: Where; keep: (rows: LedgerDoc[]) => Promise<LedgerDoc[]> } {
  const by = countingDay(readings)
  const { cycle, admits } = countingIn(asked, settled)
  const { from, to, takesFrom = from } = cycle
  const { gte, lte } = documents.command
  // every other day comes after that of the service, and none after that of the decision
  const byOther = { serviceOn: lte(to), decidedAt: gte(startOfDay(takesFrom)) }
  const where = by === 'service' ? { serviceOn: gte(takesFrom).and(lte(to)) } : byOther
  const keep = async (rows: LedgerDoc[]) => {
    const rootIds = rows.flatMap(({ entry }) => (entry.kind === 'reversal' ? [rootIdOf(entry)] : []))
    const roots = rootIds.length > 0 ? await ledger.getAll(documents, rootIds) : new Map<string, LedgerDoc>()
    return rows.filter((row) => {
      const { seq, entry } = (row.entry.kind === 'reversal' ? roots.get(rootIdOf(row.entry)) : row) ?? {}
      if (seq === undefined || !entry || entry.kind === 'reversal') return false
      return countsIn(cycle, entry.dates, by) && admits({ seq, entry })
    })
  }
  return { where, keep }
}
