import type { LocalDate } from '../calendar/local-date'
import { type Decision, type Refused, refused } from '../decision'
import { type Basis, product } from '../law/basis'
import { type DeductionGround, deduction } from '../law/g26/deductions'
import { earners } from '../law/g26/points'
import { type CultivationPeriod, isInCultivation } from '../lifecycle/cultivation'
import { type AmountProblem, amountOf, type Hundredths, type Quantities, withOccurrence } from '../points/amount'
import { type DeductionEntry, ruleOf } from '../points/ledger'
import type { Party } from '../points/self-service'
import { type DeductionItem, deductionItemOf, type PointsTable } from '../points/table'
import { tableBasis } from '../points/working'
import { deductionId } from './fact'

/** What a deduction is decided on: a fact that someone looked into, and who decides. */
export interface DeductionFacts {
  carrier: string
  /** `factKey` of what happened */
  fact: string
  happenedOn: LocalDate
  /** the day it was reported, or noticed */
  reportedOn: LocalDate
  /** 查实: whether the fact was found to be so, wholly or in part */
  found: boolean
  table: PointsTable
  /** a deduction item of the table; its ground is what the deduction stands on */
  item: string
  quantities: Quantities
  chosen: Hundredths | null
  /** what the decider wrote */
  reason: string
  /** the deduction that this fact already led to, reversed or not */
  existing: { id: string; amount: Hundredths } | null
  /** the station's deductions of this item that stand, in the cycle of the fact */
  deductionsInCycle: number
  cultivation: readonly CultivationPeriod[]
  station: Party
  /** the enterprise concerned; null: none */
  enterprise: (Party & { id: string }) | null
  decider: string
}

export type DeductionRefusal =
  | 'FACT_NOT_FOUND'
  | 'ALREADY_DEDUCTED'
  | 'OUTSIDE_CULTIVATION_PERIOD'
  | 'DECIDER_OF_STATION'
  | 'DECIDER_OF_ENTERPRISE'
  | 'NO_DEDUCTION_ITEM'
  | 'REASON_MISSING'
  | AmountProblem['problem']

export interface AcceptedDeduction {
  entry: DeductionEntry
  ground: DeductionGround
  basis: Basis
}

/**
 * A person's decision to deduct for a found fact (D, F1; G26 三(三)2). Nothing deducts by itself, and a fact deducts once
 * however many names it has: a missed appointment is both a complaint and a broken promise.
 * @param today the day of the decision, in Beijing
 */
export function decideDeduction(
  facts: DeductionFacts,
  today: LocalDate,
): Decision<AcceptedDeduction, DeductionRefusal> {
  const { table } = facts
  const obstacle = notDeductible(facts) ?? notIndependent(facts)
  if (obstacle) return obstacle
  const item = deductionItemOf(table, facts.item)
  if (!item) return refused('NO_DEDUCTION_ITEM', tableBasis(table), { item: facts.item })
  // the text's list is open (等情形); what is not named there needs somebody's own words
  if (item.ground === 'other' && facts.reason.trim() === '') return refused('REASON_MISSING', product)
  const chosen = item.amount.kind === 'range' ? facts.chosen : null
  const amount = amountOf(item.amount, withOccurrence(facts.quantities, facts.deductionsInCycle), chosen)
  if ('problem' in amount) return refused(amount.problem, tableBasis(table), amount.data)
  const entry = entryOf({ ...facts, chosen }, amount.points, today)
  return { accepted: true, entry, ground: item.ground, basis: deduction.basis }
}

/** The table's deduction items for a ground; none: nothing can be deducted for it. */
export function deductionItemsFor(table: PointsTable, ground: DeductionGround): readonly DeductionItem[] {
  return table.deductions.filter((item) => item.ground === ground)
}

function notDeductible({ found, existing, cultivation, happenedOn }: DeductionFacts): Refused<DeductionRefusal> | null {
  if (!found) return refused('FACT_NOT_FOUND', deduction.basis)
  if (existing) return refused('ALREADY_DEDUCTED', product, { entry: existing.id, amount: existing.amount })
  if (isInCultivation(cultivation, happenedOn)) return null
  return refused('OUTSIDE_CULTIVATION_PERIOD', earners.basis, { happenedOn })
}

function notIndependent({ decider, station, enterprise }: DeductionFacts): Refused<DeductionRefusal> | null {
  if (station.people.includes(decider)) return refused('DECIDER_OF_STATION', product)
  return enterprise?.people.includes(decider) ? refused('DECIDER_OF_ENTERPRISE', product) : null
}

function entryOf(facts: DeductionFacts, amount: Hundredths, today: LocalDate): DeductionEntry {
  const { carrier, fact, item, quantities, deductionsInCycle: deductionsBefore, chosen, table } = facts
  return {
    kind: 'deduction',
    id: deductionId(fact),
    carrier,
    fact,
    item,
    enterprise: facts.enterprise?.id ?? null,
    amount,
    facts: { quantities, deductionsBefore, chosen },
    dates: { service: facts.happenedOn, claim: facts.reportedOn, verification: today },
    rule: ruleOf(table),
  }
}
