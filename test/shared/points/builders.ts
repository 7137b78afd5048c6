import { type LocalDate, localDate } from '@shared/calendar/local-date'
import { type Cycle, cycleOfYear } from '@shared/points/cycle'
import { type AwardEntry, awardId, type DeductionEntry, type ReversalEntry, reversalId } from '@shared/points/ledger'
import type { Item, PointsTable } from '@shared/points/table'

export const publishedOn = localDate('2026-03-01')
export const cycle2026: Cycle = cycleOfYear(2026, publishedOn)
export const cycle2027: Cycle = cycleOfYear(2027, publishedOn)

export const noFacts = { quantities: {}, mode: 'onsite', beneficiaryTier: 'none', awardsBefore: 0, chosen: null }
const rule = { table: 'plain', version: '1', official: false }
export const sameDay = (date: LocalDate) => ({ service: date, claim: date, verification: date })

export function award(record: string, amount: number, over: Partial<AwardEntry> = {}): AwardEntry {
  const item = over.item ?? 'x'
  const base = {
    carrier: 'station-a',
    record,
    item,
    enterprise: 'e1',
    amount,
    facts: noFacts,
    dates: sameDay(localDate('2026-06-01')),
    rule,
  }
  return { kind: 'award', id: awardId(record, item), ...base, ...over }
}

export function deducted(fact: string, amount: number, over: Partial<DeductionEntry> = {}): DeductionEntry {
  const base = {
    carrier: 'station-a',
    fact,
    item: 'd',
    enterprise: null,
    amount,
    facts: { quantities: {}, deductionsBefore: 0, chosen: null },
    dates: sameDay(localDate('2026-07-01')),
    rule,
  }
  return { kind: 'deduction', id: `deduction:${fact}`, ...base, ...over }
}

export function reversal(entry: { id: string }): ReversalEntry {
  return { kind: 'reversal', id: reversalId(entry.id), carrier: 'station-a', reverses: entry.id }
}

export const plainItem: Item = {
  id: 'x',
  name: '事项',
  class: 'c',
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
  effectiveFrom: publishedOn,
  official: false,
  source: '测试',
  classes: [{ id: 'c', name: '类' }],
  items: [plainItem],
  caps: [],
  deductions: [{ id: 'd', name: '扣分', ground: 'broken-promise', amount: { kind: 'fixed', points: 100 } }],
  deductionCaps: [],
}
