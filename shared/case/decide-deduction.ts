import { beijingDate, type Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import { type Decision, type Refused, refused } from '../decision'
import type { CarrierId, EnterpriseId, EntryId, ItemId } from '../ids'
import type { Basis } from '../law/basis'
import { type DeductionGround, deduction, isNamed } from '../law/g26/deductions'
import { productRules } from '../law/product-rules'
import { type CultivationPeriod, isInCultivation } from '../lifecycle/cultivation'
import { amountOf, amountProblems, type Hundredths, type Quantities, withOccurrence } from '../points/amount'
import { type DeductionEntry, ruleOf } from '../points/ledger'
import { type DeductionItem, deductionItemOf, type PointsTable } from '../points/table'
import { tableBasis } from '../points/working'
import { settingBasis } from '../settings/basis'
import type { SettingValues } from '../settings/values'
import { deductionId, factKeyOf } from './fact'
import type { Occurrence } from './occurrence'

/** What a deduction is decided on: a fact that someone looked into. */
export interface DeductionFacts {
  carrierId: CarrierId
  /** the enterprise concerned */
  enterpriseId: EnterpriseId
  happenedAt: Instant
  what: Occurrence
  /** the booking it is about; null: none */
  appointment: Appointment | null
  /** it follows from a complaint, which another person has heard */
  complaint: boolean
  /** the day it was reported, or noticed */
  reportedOn: LocalDate
  /** 查实: somebody looked into it and it is so, wholly or in part */
  established: boolean
  table: PointsTable
  /** a deduction item of the table; its ground is what the deduction stands on */
  itemId: ItemId
  quantities: Quantities
  chosen: Chosen | null
  /** on a ground that the text does not name: why points are taken off for it too */
  unlisted: string
  /** the deduction that this fact already led to, reversed or not */
  existing: { id: EntryId; amount: Hundredths } | null
  /** the station's deductions of this item in force, in the cycle in which this one would count */
  deductionsInCycle: number
  cultivation: readonly CultivationPeriod[]
  /** what is set */
  values: SettingValues
}

/** Within what a table leaves open: so many points, by whoever proposes, and why so many. */
export interface Chosen {
  points: Hundredths
  why: string
}

/** A booking as far as a deduction asks: whether it stood, and whether the enterprise was received. */
export interface Appointment {
  start: Instant
  cancelledAt: Instant | null
  checkedInAt: Instant | null
}

export const deductionRefusals = [
  'FACT_NOT_FOUND',
  'ALREADY_DEDUCTED',
  'ALREADY_PROPOSED',
  'BEFORE_PUBLICATION',
  'OUTSIDE_CULTIVATION_PERIOD',
  'NOT_YET',
  'DID_NOT_STAND',
  'HAD_ARRIVED',
  'NO_DEDUCTION_ITEM',
  'COMPLAINT_NEEDED',
  'REASON_MISSING',
  'CHOICE_UNEXPLAINED',
  ...amountProblems,
] as const
export type DeductionRefusal = (typeof deductionRefusals)[number]

export interface AcceptedDeduction {
  entry: DeductionEntry
  /** null: the table says how many */
  chosen: Chosen | null
  ground: DeductionGround
  basis: Basis
}

/**
 * May points be taken off for an established fact (D, F1; G26 三(三)2)? Asked when it is proposed, and again when another agrees: no deduction
 * happens automatically, and a fact leads to one deduction however many names it has: a missed appointment is both a complaint and a
 * broken promise. That nobody decides who has a tie to it is the caller's part (`access/conflict.ts`).
 */
export function decideDeduction(facts: DeductionFacts, now: Instant): Decision<AcceptedDeduction, DeductionRefusal> {
  const { table } = facts
  const obstacle = notDeductible(facts) ?? notSo(facts, now)
  if (obstacle) return obstacle
  const item = deductionItemOf(table, facts.itemId)
  if (!item) return refused('NO_DEDUCTION_ITEM', tableBasis(table), { itemId: facts.itemId })
  if (item.ground === 'found-complaint' && !facts.complaint) return refused('COMPLAINT_NEEDED', deduction.basis)
  // the text's list is open (等情形); a ground that is not listed needs written reasons
  if (!isNamed(item.ground) && facts.unlisted.trim() === '')
    return refused('REASON_MISSING', productRules.openListReasoned)
  const chosen = item.amount.kind === 'range' ? facts.chosen : null
  const quantities = withOccurrence(facts.quantities, facts.deductionsInCycle)
  const amount = amountOf(item.amount, quantities, chosen?.points ?? null)
  if ('problem' in amount) return refused(amount.problem, tableBasis(table), amount.data)
  if (chosen?.why.trim() === '') return refused('CHOICE_UNEXPLAINED', productRules.chosenReasoned)
  const entry = entryOf({ ...facts, chosen }, amount.points, beijingDate(now))
  return { accepted: true, entry, chosen, ground: item.ground, basis: basisOf(facts) }
}

/** The text's sentence; for what happened outside every 培育期, the reading that takes points off for it too. */
const basisOf = ({ cultivation, happenedAt, values }: DeductionFacts): Basis =>
  isInCultivation(cultivation, beijingDate(happenedAt))
    ? deduction.basis
    : settingBasis('deductionOutsidePeriod', values)

/** The table's deduction items for a ground; none: nothing can be deducted for it. */
export function deductionItemsFor(table: PointsTable, ground: DeductionGround): readonly DeductionItem[] {
  return table.deductions.filter((item) => item.ground === ground)
}

function notDeductible({
  established,
  existing,
  cultivation,
  happenedAt,
  values,
}: DeductionFacts): Refused<DeductionRefusal> | null {
  if (!established) return refused('FACT_NOT_FOUND', deduction.basis)
  if (existing)
    return refused('ALREADY_DEDUCTED', productRules.oneDeductionPerFact, {
      entryId: existing.id,
      amount: existing.amount,
    })
  return outsideText({ cultivation, happenedAt, values })
}

/** When it happened is outside of what the text speaks of, as far as the settings do not let that pass. */
export function outsideText({
  cultivation,
  happenedAt,
  values,
}: Pick<DeductionFacts, 'cultivation' | 'happenedAt' | 'values'>): Refused<DeductionRefusal> | null {
  const happenedOn = beijingDate(happenedAt)
  if (happenedOn < values.g26PublishedOn)
    return refused('BEFORE_PUBLICATION', settingBasis('g26PublishedOn', values), { happenedOn })
  if (isInCultivation(cultivation, happenedOn) || values.deductionOutsidePeriod === 'accepted') return null
  return refused('OUTSIDE_CULTIVATION_PERIOD', settingBasis('deductionOutsidePeriod', values), { happenedOn })
}

/** What is said to have happened cannot have: its time has not come, the booking did not stand, or the enterprise was received. */
function notSo({ happenedAt, what, appointment }: DeductionFacts, now: Instant): Refused<DeductionRefusal> | null {
  if (happenedAt > now) return refused('NOT_YET', productRules.deductedInTime)
  if (what === 'other' || !appointment) return null
  if (appointment.start > now) return refused('NOT_YET', productRules.deductedInTime)
  if (appointment.cancelledAt !== null) return refused('DID_NOT_STAND', productRules.deductedInTime)
  const missed = what === 'missed-appointment' && appointment.checkedInAt !== null
  return missed ? refused('HAD_ARRIVED', productRules.deductedInTime) : null
}

function entryOf(facts: DeductionFacts, amount: Hundredths, today: LocalDate): DeductionEntry {
  const { carrierId, enterpriseId, itemId, quantities, deductionsInCycle: deductionsBefore, chosen, table } = facts
  const happenedOn = beijingDate(facts.happenedAt)
  const factKey = factKeyOf({ carrierId, enterpriseId, happenedOn })
  return {
    kind: 'deduction',
    id: deductionId(factKey),
    carrierId,
    factKey,
    itemId,
    enterpriseId,
    amount,
    facts: { quantities, deductionsBefore, chosen: chosen?.points ?? null },
    dates: { service: happenedOn, claim: facts.reportedOn, verification: today },
    rule: ruleOf(table),
  }
}
