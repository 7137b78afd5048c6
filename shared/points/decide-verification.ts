import type { ActingParty } from '../access/self-service'
import { beijingDate } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import { type Decision, refused } from '../decision'
import type { CarrierId, EnterpriseId, ItemId, PersonId, RecordId } from '../ids'
import { readingOf } from '../law/axis'
import type { Basis } from '../law/basis'
import { verification } from '../law/g26/points'
import { claimAfterPeriod } from '../law/g26/points-silences'
import { productRules } from '../law/product-rules'
import { awardedAlone } from './alone'
import { type AmountProblem, amountProblems, type Hundredths } from './amount'
import { type AwardAmount, awardAmount } from './award-amount'
import type { ClaimStanding, ClaimState } from './claim-events'
import { notEarned, oneOffUsed, type ServiceFacts } from './decide-claim'
import { decideTurn } from './decide-turn'
import { type AwardEntry, awardDates, awardId, ruleOf } from './ledger'
import { itemOf, type PointsTable } from './table'
import { tableBasis } from './working'

/** What a verification is decided on. That who decides has no tie to it is the caller's part (`access/conflict.ts`). */
export interface VerificationFacts {
  claim: {
    carrierId: CarrierId
    recordId: RecordId
    enterpriseId: EnterpriseId
    itemId: ItemId
    standing: ClaimStanding
  }
  /** how long the station has to bring what it was asked for; null: no time is set */
  supplementWorkingDays: number | null
  /** who decides */
  byId: PersonId
  /** of the day of the service, whatever day it is verified on or counts on (`tableForward`) */
  table: PointsTable
  record: ServiceFacts
  station: ActingParty
  enterprise: ActingParty & { tier: string }
  /** the station's awards of this item in force: in the cycle in which it would count, and in all */
  awards: { inCycle: number; ever: number }
  /** the list of that cycle with the station in it is published: nothing is awarded in it any more */
  cycleLocked: boolean
  /** when it was filed, the station was no 培育对象 any more: one reading lets that */
  filedAfterPeriod: boolean
}

/** `chosen`, in hundredths, where the item leaves the reviewer a range; else null. */
export type Verdict = { verdict: 'verified'; chosen: Hundredths | null } | { verdict: 'rejected'; reason: string }

export const verificationRefusals = [
  'SELF_SERVICE',
  'DENIED_BY_ENTERPRISE',
  'FOUND_NOT_DONE',
  'REASON_MISSING',
  'CYCLE_LOCKED',
  'ONE_OFF_USED',
  'ITEM_UNKNOWN',
  ...amountProblems,
] as const
export type VerificationRefusal = (typeof verificationRefusals)[number]
/** That it cannot be decided now, or not by this person, is told by its state. */
type NotNow = ClaimState | 'SECOND_PERSON_NEEDED'

/**
 * `entry` goes into the ledger, `parts` says what its amount is made of; a rejected claim has neither. `proposed`: more than one may award
 * alone, so it waits for another. `proposedById`: who proposed what was now agreed to.
 */
export type AcceptedVerdict =
  | { outcome: 'proposed'; chosen: Hundredths | null; amount: Hundredths }
  | { outcome: 'verified'; entry: AwardEntry; parts: AwardAmount['parts']; basis: Basis; proposedById: PersonId | null }
  | { outcome: 'rejected'; reason: string }

/**
 * The city's decision on a claim (D1, D6; G26 三(三)2). While a check of the service is open there is none; a claim that earns nothing can
 * only be rejected. What one person may not award alone is decided by two: the second agrees to the figure of the first, or says no. Another
 * figure, by their choice or because the table gives another by now, is nothing that the first has agreed to: it is proposed anew.
 * @param today the day of the decision, in Beijing
 */
export function decideVerification(
  facts: VerificationFacts,
  verdict: Verdict,
  today: LocalDate,
): Decision<AcceptedVerdict, VerificationRefusal | NotNow> {
  const { claim, record, station, enterprise, byId, supplementWorkingDays } = facts
  const turn = decideTurn(claim.standing, byId, supplementWorkingDays, today)
  if (!turn.accepted) return turn
  const barred = notEarned(record, station, enterprise)
  if (barred && (verdict.verdict === 'verified' || barred.code === 'DENIED_BY_ENTERPRISE')) return barred
  if (verdict.verdict === 'verified') return awarded(facts, verdict.chosen, today)
  const reason = verdict.reason.trim()
  return reason === ''
    ? refused('REASON_MISSING', productRules.rejectionReasoned)
    : { accepted: true, outcome: 'rejected', reason }
}

function awarded(
  facts: VerificationFacts,
  wished: Hundredths | null,
  today: LocalDate,
): Decision<AcceptedVerdict, VerificationRefusal> {
  const { claim, table, awards, cycleLocked } = facts
  if (cycleLocked) return refused('CYCLE_LOCKED', productRules.listedOnce)
  const item = itemOf(table, claim.itemId)
  const used = item && oneOffUsed(item, table, awards)
  if (used) return used
  const { first } = claim.standing
  const award = awardOf(facts, wished ?? first?.chosen ?? null, today)
  if (!award) return refused('ITEM_UNKNOWN', tableBasis(table), { itemId: claim.itemId })
  if ('problem' in award) return refused(award.problem, tableBasis(table), award.data)
  const { entry, parts } = award
  const {
    amount,
    facts: { chosen },
  } = entry
  const agreed = first?.chosen === chosen && first.amount === amount
  if (!agreed && amount > awardedAlone.upTo) return { accepted: true, outcome: 'proposed', chosen, amount }
  const proposedById = agreed ? first.byId : null
  return { accepted: true, outcome: 'verified', entry, parts, basis: awardBasis(facts), proposedById }
}

const awardBasis = ({ filedAfterPeriod }: VerificationFacts): Basis =>
  filedAfterPeriod ? readingOf(claimAfterPeriod, 'accepted') : verification.basis

type AwardFacts = Pick<VerificationFacts, 'claim' | 'table' | 'record' | 'enterprise' | 'awards'>

/**
 * What a claim comes to when it is verified on a day; null: its table has no such item.
 * @param wished counts where the item leaves the reviewer a range
 */
export function awardOf(
  { claim, table, record, enterprise, awards }: AwardFacts,
  wished: Hundredths | null,
  verifiedOn: LocalDate,
): { entry: AwardEntry; parts: AwardAmount['parts'] } | AmountProblem | null {
  const item = itemOf(table, claim.itemId)
  if (!item) return null
  const facts = {
    quantities: record.quantities,
    mode: record.mode,
    beneficiaryTier: enterprise.tier,
    awardsBefore: awards.inCycle,
    chosen: item.amount.kind === 'range' ? wished : null,
  }
  const amount = awardAmount(item, facts)
  if ('problem' in amount) return amount
  const entry: AwardEntry = {
    kind: 'award',
    id: awardId(claim.recordId, claim.itemId),
    carrierId: claim.carrierId,
    recordId: claim.recordId,
    itemId: claim.itemId,
    enterpriseId: claim.enterpriseId,
    amount: amount.points,
    facts,
    dates: awardDates(record, beijingDate(claim.standing.filed.at), verifiedOn),
    rule: ruleOf(table),
  }
  return { entry, parts: amount.parts }
}
