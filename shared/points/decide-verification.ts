import type { LocalDate } from '../calendar/local-date'
import { type Decision, type Refused, refused } from '../decision'
import { type Basis, product } from '../law/basis'
import { verification } from '../law/g26/points'
import type { AmountProblem, Hundredths } from './amount'
import { type AwardAmount, awardAmount } from './award-amount'
import type { ServiceFacts } from './decide-claim'
import { type AwardEntry, awardId, ruleOf } from './ledger'
import type { Party } from './self-service'
import { itemOf, type PointsTable } from './table'
import { tableBasis } from './working'

/** What a verification is decided on: a filed claim, and who looks at it. */
export interface VerificationFacts {
  claim: {
    carrier: string
    record: string
    enterprise: string
    item: string
    /** the person who filed it */
    claimant: string
    filedOn: LocalDate
    state: 'filed' | 'verified' | 'rejected'
  }
  /** the table that governs the service */
  table: PointsTable
  record: ServiceFacts
  station: Party
  enterprise: Party & { tier: string }
  /** the station's awards of this item that stand, in the cycle of the service */
  awardsInCycle: number
  /** the person who decides */
  verifier: string
}

/** `chosen`, in hundredths, where the item leaves the reviewer a range; else null. */
export type Verdict = { verdict: 'verified'; chosen: Hundredths | null } | { verdict: 'rejected'; reason: string }

export type VerificationRefusal =
  | 'ALREADY_DECIDED'
  | 'VERIFIER_IS_CLAIMANT'
  | 'VERIFIER_OF_STATION'
  | 'VERIFIER_OF_ENTERPRISE'
  | 'REASON_MISSING'
  | 'ITEM_UNKNOWN'
  | AmountProblem['problem']

/** `entry` goes into the ledger, `parts` says what its amount is made of; a rejected claim has neither. */
export type AcceptedVerdict =
  | { outcome: 'verified'; entry: AwardEntry; parts: AwardAmount['parts']; basis: Basis }
  | { outcome: 'rejected'; reason: string }

/**
 * The city's decision on a claim (D1, D6; G26 三(三)2). Four eyes is ours: nobody verifies what they claimed, or anything of
 * a station or an enterprise they belong to.
 * @param today the day of the decision, in Beijing
 */
export function decideVerification(
  facts: VerificationFacts,
  verdict: Verdict,
  today: LocalDate,
): Decision<AcceptedVerdict, VerificationRefusal> {
  const obstacle = notIndependent(facts)
  if (obstacle) return obstacle
  if (verdict.verdict === 'verified') return awarded(facts, verdict.chosen, today)
  const reason = verdict.reason.trim()
  return reason === '' ? refused('REASON_MISSING', product) : { accepted: true, outcome: 'rejected', reason }
}

function notIndependent({
  claim,
  verifier,
  station,
  enterprise,
}: VerificationFacts): Refused<VerificationRefusal> | null {
  if (claim.state !== 'filed') return refused('ALREADY_DECIDED', product, { state: claim.state })
  if (verifier === claim.claimant) return refused('VERIFIER_IS_CLAIMANT', product)
  if (station.people.includes(verifier)) return refused('VERIFIER_OF_STATION', product)
  return enterprise.people.includes(verifier) ? refused('VERIFIER_OF_ENTERPRISE', product) : null
}

function awarded(
  { claim, table, record, enterprise, awardsInCycle }: VerificationFacts,
  chosen: Hundredths | null,
  today: LocalDate,
): Decision<AcceptedVerdict, VerificationRefusal> {
  const item = itemOf(table, claim.item)
  if (!item) return refused('ITEM_UNKNOWN', tableBasis(table), { item: claim.item })
  const facts = {
    quantities: record.quantities,
    mode: record.mode,
    beneficiaryTier: enterprise.tier,
    awardsBefore: awardsInCycle,
    chosen: item.amount.kind === 'range' ? chosen : null,
  }
  const amount = awardAmount(item, facts)
  if ('problem' in amount) return refused(amount.problem, tableBasis(table), amount.data)
  const entry: AwardEntry = {
    kind: 'award',
    id: awardId(claim.record, claim.item),
    carrier: claim.carrier,
    record: claim.record,
    item: claim.item,
    enterprise: claim.enterprise,
    amount: amount.points,
    facts,
    dates: { service: record.servedOn, claim: claim.filedOn, verification: today },
    rule: ruleOf(table),
  }
  return { accepted: true, outcome: 'verified', entry, parts: amount.parts, basis: verification.basis }
}
