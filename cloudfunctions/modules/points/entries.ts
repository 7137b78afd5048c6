import { startOfDay } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import type { Cycle } from '@shared/points/cycle'
import { type LedgerEntry, withoutStrayReversals } from '@shared/points/ledger'
import type { Documents, Where } from '../../platform/documents'
import { ledger } from '../../store/ledger'

const byService = { key: 'serviceOn', direction: 'asc' } as const
const byDecision = { key: 'decidedAt', direction: 'asc' } as const

/** Every entry of a carrier that matches, however many; the reversals of an entry lie beside it, under its day and item. */
export async function entriesOf(
  documents: Documents,
  carrierId: CarrierId,
  where: Where = {},
  order: typeof byService | typeof byDecision = byService,
): Promise<LedgerEntry[]> {
  const found: LedgerEntry[] = []
  for await (const { entry } of ledger.each(documents, { carrierId, ...where }, order, ['entry'])) found.push(entry)
  return found
}

/** What the cycle counts: under some readings also what was done before it and decided in it. */
export async function entriesOfCycle(documents: Documents, carrierId: CarrierId, { from }: Cycle) {
  const { gte, lt } = documents.command
  const decidedSince = { serviceOn: lt(from), decidedAt: gte(startOfDay(from)) }
  const [served, decided] = await Promise.all([
    entriesOf(documents, carrierId, { serviceOn: gte(from) }),
    entriesOf(documents, carrierId, decidedSince, byDecision),
  ])
  return withoutStrayReversals([...served, ...decided])
}

/** The days of a cycle, as a question asks for them. */
export const daysOf = ({ command }: Documents, { from, to }: Cycle) => command.gte(from).and(command.lte(to))
