import { type LocalDate, localDate } from '@shared/calendar/local-date'
import { deductionId } from '@shared/case/fact'
import { asId, type CarrierId, type EnterpriseId, type EntryId, type ItemId, type RecordId } from '@shared/ids'
import { type Cycle, cycleOfYear, stationCycle } from '@shared/points/cycle'
import {
  type AwardEntry,
  awardId,
  type DeductionEntry,
  type LedgerEntry,
  type ReversalEntry,
  reversalId,
  ruleOf,
} from '@shared/points/ledger'
import type { Item, PointsTable } from '@shared/points/table'

export const publishedOn = localDate('2026-03-01')
export const cycle2026: Cycle = cycleOfYear(2026, publishedOn, stationCycle)
export const cycle2027: Cycle = cycleOfYear(2027, publishedOn, stationCycle)

export const noFacts = { quantities: {}, mode: 'onsite', beneficiaryTier: 'none', awardsBefore: 0, chosen: null }
/** The same entries, as made under a table. */
export const under = (table: PointsTable, entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.map((entry) => (entry.kind === 'reversal' ? entry : { ...entry, rule: ruleOf(table) }))

const rule = { tableId: 'plain', version: '1', official: false }
export const sameDay = (date: LocalDate) => ({ service: date, claim: date, verification: date })

export const stationId = asId<CarrierId>('station-a')
export const enterpriseId = asId<EnterpriseId>('e1')
export const itemId = (id: string) => asId<ItemId>(id)

export function award(record: string, amount: number, over: Partial<AwardEntry> = {}): AwardEntry {
  const recordId = asId<RecordId>(record)
  const base = {
    carrierId: stationId,
    recordId,
    itemId: itemId('x'),
    enterpriseId,
    amount,
    facts: noFacts,
    dates: sameDay(localDate('2026-06-01')),
    rule,
  }
  return { kind: 'award', id: awardId(recordId, over.itemId ?? base.itemId), ...base, ...over }
}

export function deducted(factKey: string, amount: number, over: Partial<DeductionEntry> = {}): DeductionEntry {
  const base = {
    carrierId: stationId,
    factKey,
    itemId: itemId('d'),
    enterpriseId: null,
    amount,
    facts: { quantities: {}, deductionsBefore: 0, chosen: null },
    dates: sameDay(localDate('2026-07-01')),
    rule,
  }
  return { kind: 'deduction', id: deductionId(factKey), ...base, ...over }
}

export function reversal(entry: { id: EntryId }): ReversalEntry {
  return { kind: 'reversal', id: reversalId(entry.id), carrierId: stationId, reversedId: entry.id }
}

export const plainItem: Item = {
  id: itemId('x'),
  name: '事项',
  classId: 'c',
  categories: 'any',
  modes: 'any',
  evidence: [],
  amount: { kind: 'fixed', points: 100 },
  bonuses: [],
  once: null,
}

/** One item, one deduction item, no caps: what is left is the guide's own arithmetic. */
export const plainTable: PointsTable = {
  id: 'plain',
  version: '1',
  kind: 'station',
  cycle: stationCycle,
  total: 15_000,
  passMark: 8_000,
  effectiveFrom: publishedOn,
  official: false,
  source: '测试',
  classes: [{ id: 'c', name: '类' }],
  items: [plainItem],
  caps: [],
  deductions: [{ id: itemId('d'), name: '扣分', ground: 'broken-promise', amount: { kind: 'fixed', points: 100 } }],
  deductionCaps: [],
}
