import type { Party } from '../access/self-service'
import type { LocalDate } from '../calendar/local-date'
import { type Decision, type Refused, refused } from '../decision'
import type { CarrierId, EnterpriseId, EntryId, ItemId, PersonId } from '../ids'
import type { Basis } from '../law/basis'
import { type DeductionGround, deduction } from '../law/g26/deductions'
import { earners } from '../law/g26/points'
import { productRules } from '../law/product-rules'
import { type CultivationPeriod, isInCultivation } from '../lifecycle/cultivation'
import { amountOf, amountProblems, type Hundredths, type Quantities, withOccurrence } from '../points/amount'
import { type DeductionEntry, ruleOf } from '../points/ledger'
import { type DeductionItem, deductionItemOf, type PointsTable } from '../points/table'
import { tableBasis } from '../points/working'
import { deductionId } from './fact'

/** What a deduction is decided on: a fact that someone looked into, and who decides. */
export interface DeductionFacts {
  carrierId: CarrierId
  /** `factKeyOf` what happened */
  factKey: string
  happenedOn: LocalDate
  /** the day it was reported, or noticed */
  reportedOn: LocalDate
  /** 查实: somebody looked into it and it is so, wholly or in part */
  established: boolean
  table: PointsTable
  /** a deduction item of the table; its ground is what the deduction stands on */
  itemId: ItemId
  quantities: Quantities
  chosen: Hundredths | null
  /** what the decider wrote */
  reason: string
  /** the deduction that this fact already led to, reversed or not */
  existing: { id: EntryId; amount: Hundredths } | null
  /** the station's deductions of this item in force, in the cycle of the fact */
  deductionsInCycle: number
  cultivation: readonly CultivationPeriod[]
  station: Party
  /** the enterprise concerned; null: none */
  enterprise: (Party & { id: EnterpriseId }) | null
  deciderId: PersonId
}

export const deductionRefusals = [
  'FACT_NOT_FOUND',
  'ALREADY_DEDUCTED',
  'OUTSIDE_CULTIVATION_PERIOD',
  'DECIDER_OF_STATION',
  'DECIDER_OF_ENTERPRISE',
  'NO_DEDUCTION_ITEM',
  'REASON_MISSING',
  ...amountProblems,
] as const
export type DeductionRefusal = (typeof deductionRefusals)[number]

export interface AcceptedDeduction {
  entry: DeductionEntry
  ground: DeductionGround
  basis: Basis
}

/**
 * A person's decision to deduct for an established fact (D, F1; G26 三(三)2). No deduction happens automatically, and a fact leads to one deduction
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
  const item = deductionItemOf(table, facts.itemId)
  if (!item) return refused('NO_DEDUCTION_ITEM', tableBasis(table), { itemId: facts.itemId })
  // the text's list is open (等情形); a ground that is not listed needs written reasons
  if (item.ground === 'other' && facts.reason.trim() === '')
    return refused('REASON_MISSING', productRules.openListReasoned)
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

function notDeductible({
  established,
  existing,
  cultivation,
  happenedOn,
}: DeductionFacts): Refused<DeductionRefusal> | null {
  if (!established) return refused('FACT_NOT_FOUND', deduction.basis)
  if (existing)
    return refused('ALREADY_DEDUCTED', productRules.oneDeductionPerFact, {
      entryId: existing.id,
      amount: existing.amount,
    })
  if (isInCultivation(cultivation, happenedOn)) return null
  return refused('OUTSIDE_CULTIVATION_PERIOD', earners.basis, { happenedOn })
}

function notIndependent({ deciderId, station, enterprise }: DeductionFacts): Refused<DeductionRefusal> | null {
  if (station.personIds.includes(deciderId)) return refused('DECIDER_OF_STATION', productRules.notOfTheStation)
  return enterprise?.personIds.includes(deciderId)
    ? refused('DECIDER_OF_ENTERPRISE', productRules.notOfTheEnterprise)
    : null
}

function entryOf(facts: DeductionFacts, amount: Hundredths, today: LocalDate): DeductionEntry {
  const { carrierId, factKey, itemId, quantities, deductionsInCycle: deductionsBefore, chosen, table } = facts
  return {
    kind: 'deduction',
    id: deductionId(factKey),
    carrierId,
    factKey,
    itemId,
    enterpriseId: facts.enterprise?.id ?? null,
    amount,
    facts: { quantities, deductionsBefore, chosen },
    dates: { service: facts.happenedOn, claim: facts.reportedOn, verification: today },
    rule: ruleOf(table),
  }
}
