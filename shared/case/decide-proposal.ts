import { isOver } from '../calendar/clock'
import type { LocalDate } from '../calendar/local-date'
import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import type { Hundredths } from '../points/amount'
import type { ReplyClock } from './reply-terms'

export const proposalEnds = ['agreed', 'declined', 'withdrawn'] as const
export type ProposalEnd = (typeof proposalEnds)[number]
/** `told`: the station may answer; `answered`: it has. */
export const proposalStates = ['told', 'answered', ...proposalEnds] as const
export type ProposalState = (typeof proposalStates)[number]

/** Besides the state that it is in. */
export const proposalRefusals = ['STATION_NOT_HEARD', 'AMOUNT_CHANGED', 'ANSWER_LATE', 'EVIDENCE_WAITING'] as const
export type ProposalRefusal = (typeof proposalRefusals)[number]

interface Proposal {
  proposedById: PersonId
  answer: object | null
  ended: { how: ProposalEnd } | null
}

export const proposalState = ({ answer, ended }: Pick<Proposal, 'answer' | 'ended'>): ProposalState =>
  ended?.how ?? (answer ? 'answered' : 'told')

/** What the station has said: to what it was told last, and to what it was told before the amount changed. */
interface Heard {
  answer: { at: number } | null
  earlier: readonly { answer: { at: number } | null }[]
}

/** When it last handed in anything before it was told anew; null: it has not. */
export const filedBefore = ({ earlier }: Pick<Heard, 'earlier'>): number | null =>
  earlier.reduce<number | null>((last, { answer }) => answer?.at ?? last, null)

/** 材料和说明一起交: until the station has answered its files are its own, nobody who decides sees them, and none of them is evidence. */
export function handedIn<E extends { addedAt: number }>({
  evidence,
  ...heard
}: Heard & { evidence: readonly E[] }): readonly E[] {
  const until = heard.answer?.at ?? filedBefore(heard)
  return until === null ? [] : evidence.filter(({ addedAt }) => addedAt <= until)
}

/** One proposal of a fact at a time; after a no there may be another. */
export const decideProposing = (open: object | null): Decision<object, 'ALREADY_PROPOSED'> =>
  open ? refused('ALREADY_PROPOSED', productRules.oneDeductionPerFact) : { accepted: true }

/**
 * The station says once how it was, until its time is over. On a day that may still move nobody is late.
 * @param waiting of its files, those that nobody has looked at yet
 */
export function decideAnswer(
  proposal: Proposal,
  { clock, waiting }: { clock: ReplyClock; waiting: number },
  today: LocalDate,
): Decision<object, ProposalState | 'ANSWER_LATE' | 'EVIDENCE_WAITING'> {
  const state = proposalState(proposal)
  if (state !== 'told') return refused(state, productRules.answeredOnce)
  if (isOver(clock, today)) return refused('ANSWER_LATE', clock.basis)
  return waiting > 0 ? refused('EVIDENCE_WAITING', productRules.evidenceInspected) : { accepted: true }
}

/** What the second person's yes rests on besides the fact itself. */
interface Agreed {
  clock: ReplyClock
  /** as it would be taken off now */
  amount: Hundredths
  /** as the station was told */
  told: Hundredths
}

/** The second person's yes: once the station has answered or its time is over, and to no other amount than it was told. */
export function decideAgreement(
  proposal: Proposal,
  byId: PersonId,
  { clock, amount, told }: Agreed,
  today: LocalDate,
): Decision<object, ProposalEnd | 'SECOND_PERSON_NEEDED' | 'STATION_NOT_HEARD' | 'AMOUNT_CHANGED'> {
  const { proposedById, answer, ended } = proposal
  if (ended) return refused(ended.how, productRules.decidedOnce)
  if (byId === proposedById) return refused('SECOND_PERSON_NEEDED', productRules.deductedByTwo)
  if (!answer && !isOver(clock, today)) return refused('STATION_NOT_HEARD', clock.basis)
  return amount === told ? { accepted: true } : refused('AMOUNT_CHANGED', productRules.deductedAsTold)
}

/** The amount has changed since: the station is told anew, and may answer anew; otherwise there is nothing new to tell. */
export function decideRetelling(
  proposal: Omit<Proposal, 'proposedById'>,
  { amount, told }: Pick<Agreed, 'amount' | 'told'>,
): Decision<object, ProposalState> {
  if (proposal.ended) return refused(proposal.ended.how, productRules.decidedOnce)
  return amount === told ? refused(proposalState(proposal), productRules.deductedAsTold) : { accepted: true }
}

/** No: from whoever proposed it, who withdraws it, or from another, who declines it. The station reads why. */
export function decideDecline(
  { proposedById, ended }: Proposal,
  byId: PersonId,
): Decision<{ how: 'declined' | 'withdrawn' }, ProposalEnd> {
  if (ended) return refused(ended.how, productRules.decidedOnce)
  return { accepted: true, how: byId === proposedById ? 'withdrawn' : 'declined' }
}
