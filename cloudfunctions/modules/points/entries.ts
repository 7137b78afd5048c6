import { startOfDay } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import type { Cycle } from '@shared/points/cycle'
import { type EntryInForce, entriesInForce, type LedgerEntry, withoutStrayReversals } from '@shared/points/ledger'
import { countingIn, type Settled } from '@shared/points/settled'
import type { Documents, Where } from '../../platform/documents'
import { type LedgerDoc, ledger } from '../../store/ledger'

const byService = { key: 'serviceOn', direction: 'asc' } as const
const byDecision = { key: 'decidedAt', direction: 'asc' } as const

type Row = Pick<LedgerDoc, 'entry' | 'seq'>

/** Every row of a carrier that matches, however many; the reversals of an entry lie beside it, under its day and item. */
async function rowsWhere(
  documents: Documents,
  carrierId: CarrierId,
  where: Where,
  order: typeof byService | typeof byDecision = byService,
): Promise<Row[]> {
  const found: Row[] = []
  for await (const { entry, seq } of ledger.each(documents, { carrierId, ...where }, order, ['entry', 'seq']))
    found.push({ entry, seq })
  return found
}

/** What is in force of a carrier's entries that match, each with its number. */
export async function inForceOf(
  documents: Documents,
  carrierId: CarrierId,
  where: Where,
): Promise<{ entry: EntryInForce; seq: number }[]> {
  const rows = await rowsWhere(documents, carrierId, where)
  const seqs = new Map(rows.map(({ entry, seq }) => [entry.id, seq]))
  return entriesInForce(rows.map(({ entry }) => entry)).map((entry) => ({ entry, seq: seqs.get(entry.id)! }))
}

/**
 * What may count in a cycle by one reading or another: also what was done before it and decided in it, and what the settled cycles before
 * it left over, but nothing that another settled cycle has counted.
 * @returns with the cycle, the days from which it takes (`countingIn`)
 */
export async function entriesOfCycle(
  documents: Documents,
  carrierId: CarrierId,
  asked: Cycle,
  settled: readonly Settled[],
): Promise<{ entries: LedgerEntry[]; cycle: Cycle }> {
  const { cycle, admits } = countingIn(asked, settled)
  const { from, takesFrom = from } = cycle
  const { gte, lt } = documents.command
  const decidedSince = { serviceOn: lt(takesFrom), decidedAt: gte(startOfDay(takesFrom)) }
  const [served, decided] = await Promise.all([
    rowsWhere(documents, carrierId, { serviceOn: gte(takesFrom) }),
    rowsWhere(documents, carrierId, decidedSince, byDecision),
  ])
  const admitted = [...served, ...decided].filter(
    ({ entry, seq }) => entry.kind === 'reversal' || admits({ entry, seq }),
  )
  return { entries: withoutStrayReversals(admitted.map(({ entry }) => entry)), cycle }
}
