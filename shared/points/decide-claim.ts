import { type ActingParty, relationOf } from '../access/self-service'
import type { LocalDate } from '../calendar/local-date'
import { type Decision, type Refused, refused } from '../decision'
import type { ItemId } from '../ids'
import { earners, verification } from '../law/g26/points'
import { productRules } from '../law/product-rules'
import { type CultivationPeriod, isInCultivation } from '../lifecycle/cultivation'
import type { Denial } from '../service/denial'
import { settingBasis } from '../settings/basis'
import { amountProblems, type Hundredths, type Quantities } from './amount'
import { awardAmount } from './award-amount'
import { type Cycle, cycleOf } from './cycle'
import { type FilingRules, filingClosed } from './filing'
import { type Item, itemOf, type PointsTable, type RequiredEvidence } from './table'
import { tableBasis } from './working'

/** What a claim is decided on: one service record, one item of the table that governs it. */
export interface ClaimFacts {
  table: PointsTable
  itemId: ItemId
  record: ServiceFacts
  /** how many files of each kind of evidence the record has, those that count */
  evidence: Readonly<Record<string, number>>
  /** how many files are still to be looked at: a claim freezes the evidence, so it waits for them */
  evidenceWaiting: number
  station: ActingParty
  enterprise: ActingParty & { tier: string }
  /** every 培育期 the station has had */
  cultivation: readonly CultivationPeriod[]
  /** the same where a success does not end one, whatever is set */
  goingOn: readonly CultivationPeriod[]
  /** a claim of this record and item that was neither refused nor withdrawn, or its award */
  existing: 'none' | 'claim' | 'award'
  /** the station's awards of this item in force: in the cycle of the service, and ever */
  awards: { inCycle: number; ever: number }
  filing: FilingRules
  /** 本指引发布之日 */
  publishedOn: LocalDate
}

export interface ServiceFacts {
  servedOn: LocalDate
  /** null: the service is not completed */
  completedOn: LocalDate | null
  category: string
  mode: string
  quantities: Quantities
  denial: Denial
  /** of a visit without an appointment that the enterprise has not confirmed */
  unconfirmedWalkIn?: boolean
}

export const claimRefusals = [
  'NOT_CULTIVATION_OBJECT',
  'OUTSIDE_CULTIVATION_PERIOD',
  'RECORD_NOT_COMPLETED',
  'BEFORE_FIRST_CYCLE',
  'ITEM_UNKNOWN',
  'ITEM_DOES_NOT_FIT',
  'SELF_SERVICE',
  'DENIED_BY_ENTERPRISE',
  'FOUND_NOT_DONE',
  'WALK_IN_UNCONFIRMED',
  'ALREADY_CLAIMED',
  'ONE_OFF_USED',
  'EVIDENCE_WAITING',
  'EVIDENCE_MISSING',
  'FILING_CLOSED',
  ...amountProblems,
] as const
export type ClaimRefusal = (typeof claimRefusals)[number]

/**
 * `cycle` is that of the day of the service, `proposed` what the table would give before caps; null where the reviewer chooses
 * within a range.
 */
export interface AcceptedClaim {
  cycle: Cycle
  proposed: Hundredths | null
}

type Answer = Refused<ClaimRefusal> | null

/**
 * May this service be claimed for this item today (D1, C2; G26 三(三)2)? The gravest obstacle answers.
 * @param today the day of filing, in Beijing
 */
export function decideClaim(facts: ClaimFacts, today: LocalDate): Decision<AcceptedClaim, ClaimRefusal> {
  const item = itemOf(facts.table, facts.itemId)
  const cycle = cycleOf(facts.record.servedOn, facts.publishedOn, facts.table.cycle)
  const barred = notEntitled(facts, today)
  if (barred) return barred
  if (!cycle)
    return refused('BEFORE_FIRST_CYCLE', settingBasis('g26PublishedOn', facts.filing.values), {
      publishedOn: facts.publishedOn,
    })
  if (!item) return refused('ITEM_UNKNOWN', tableBasis(facts.table))
  const obstacle = notClaimable(item, facts) ?? notFiled(item, facts, today)
  return obstacle ?? worth(item, facts, cycle)
}

/** The evidence that an item still lacks, in the table's order. */
export function missingEvidence(item: Item, evidence: ClaimFacts['evidence']): (RequiredEvidence & { have: number })[] {
  return item.evidence
    .map((required) => ({ ...required, have: evidence[required.kind] ?? 0 }))
    .filter(({ have, atLeast }) => have < atLeast)
}

const notEntitled = (facts: ClaimFacts, today: LocalDate): Answer =>
  outsidePeriod(facts, today) ?? notEarned(facts.record, facts.station, facts.enterprise)

type WhenServed = Pick<ClaimFacts, 'cultivation' | 'goingOn' | 'filing'> & {
  record: Pick<ServiceFacts, 'servedOn' | 'completedOn'>
}

/** The service, or its claim, is not of a 培育期 as it is set. */
export function outsidePeriod(facts: WhenServed, today: LocalDate): Answer {
  const { record, cultivation, goingOn, filing } = facts
  const { servedOn, completedOn } = record
  const earnersOn = (day: LocalDate) =>
    isInCultivation(goingOn, day) ? settingBasis('periodAfterSuccess', filing.values) : earners.basis
  if (!isInCultivation(cultivation, today)) {
    // of a service from before, claimed by who is one no more, the text does not speak
    if (!isInCultivation(cultivation, servedOn)) return refused('NOT_CULTIVATION_OBJECT', earnersOn(servedOn))
    if (filing.values.claimAfterPeriod === 'refused')
      return refused('NOT_CULTIVATION_OBJECT', settingBasis('claimAfterPeriod', filing.values))
  }
  if (completedOn === null || completedOn > today) return refused('RECORD_NOT_COMPLETED', verification.basis)
  if (!isInCultivation(cultivation, servedOn)) {
    return refused('OUTSIDE_CULTIVATION_PERIOD', earnersOn(servedOn), { servedOn })
  }
  return null
}

/** What earns nothing whoever asks: dealing with oneself, and what the enterprise denies as long as nobody has found that it stands. */
export function notEarned(
  { denial }: Pick<ServiceFacts, 'denial'>,
  station: ActingParty,
  enterprise: ActingParty,
): Refused<'SELF_SERVICE' | 'DENIED_BY_ENTERPRISE' | 'FOUND_NOT_DONE'> | null {
  if (relationOf(station, enterprise) === 'same') return refused('SELF_SERVICE', productRules.noSelfService)
  if (denial === 'open') return refused('DENIED_BY_ENTERPRISE', productRules.checked)
  return denial === 'did-not-happen' ? refused('FOUND_NOT_DONE', productRules.checked) : null
}

function notClaimable(item: Item, { table, record, existing, awards }: ClaimFacts): Answer {
  const fits = (allowed: readonly string[] | 'any', actual: string) => allowed === 'any' || allowed.includes(actual)
  if (!fits(item.categories, record.category) || !fits(item.modes, record.mode)) {
    return refused('ITEM_DOES_NOT_FIT', tableBasis(table), { category: record.category, mode: record.mode })
  }
  if (record.unconfirmedWalkIn) return refused('WALK_IN_UNCONFIRMED', productRules.walkInConfirmed)
  if (existing !== 'none') return refused('ALREADY_CLAIMED', productRules.oneClaimPerItem, { existing })
  return oneOffUsed(item, table, awards)
}

/** What earns once, in a cycle or at all, was awarded already: asked when it is claimed, and again of two claims that waited at once. */
export function oneOffUsed(
  { once }: Item,
  table: PointsTable,
  awards: ClaimFacts['awards'],
): Refused<'ONE_OFF_USED'> | null {
  const used = once === 'ever' ? awards.ever : once === 'cycle' ? awards.inCycle : 0
  return used > 0 ? refused('ONE_OFF_USED', tableBasis(table), { once: String(once) }) : null
}

function notFiled(item: Item, facts: ClaimFacts, today: LocalDate): Answer {
  const { table, evidence, evidenceWaiting, record, filing } = facts
  if (evidenceWaiting > 0)
    return refused('EVIDENCE_WAITING', productRules.evidenceInspected, { waiting: evidenceWaiting })
  const lacking = missingEvidence(item, evidence)[0]
  if (lacking) {
    const { kind, have, atLeast } = lacking
    return refused('EVIDENCE_MISSING', tableBasis(table), { kind, have, need: atLeast })
  }
  return filingClosed(filing, record.servedOn, today)
}

function worth(item: Item, facts: ClaimFacts, cycle: Cycle): Decision<AcceptedClaim, ClaimRefusal> {
  if (item.amount.kind === 'range') return { accepted: true, cycle, proposed: null }
  const amount = awardAmount(item, {
    quantities: facts.record.quantities,
    mode: facts.record.mode,
    beneficiaryTier: facts.enterprise.tier,
    awardsBefore: facts.awards.inCycle,
    chosen: null,
  })
  if (!('problem' in amount)) return { accepted: true, cycle, proposed: amount.points }
  return refused(amount.problem, tableBasis(facts.table), amount.data)
}
