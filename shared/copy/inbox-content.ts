import type { Tie } from '../access/conflict'
import type { Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import type { Level, Route } from '../case/route'
import type { Tier } from '../enterprise/profile'
import type { OutcomeRound } from '../outcome/rules'
import type { BookingAsked } from './booking-asked'
import type { BookingTold } from './booking-told'
import type { Checked, Side } from './checked-title'
import type { ComplaintStep } from './complaint-steps'
import type { DeductionTold } from './deduction-told'
import type { EventTold } from './event-told'
import type { NobodyLeft } from './nobody-left'
import type { WaitTold } from './wait-told'

export type Finding = 'upheld' | 'partly' | 'not-upheld'

/** What an inbox item is about, as facts; the words are made when it is read, so that they can be improved later. */
export type InboxContent =
  | { kind: 'notice'; title: string; body: string; why: string[] }
  | { kind: 'notice-returned'; title: string; reason: string }
  | BookingTold
  | BookingAsked
  | WaitTold
  | EventTold
  | { kind: 'record'; carrierName: string; serviceName: string }
  | { kind: 'appeal-decided'; start: Instant; serviceName: string; upheld: boolean; reason: string }
  | { kind: 'outcome-asked'; round: OutcomeRound; carrierName: string; serviceName: string }
  | { kind: 'complaint-decided'; number: string; finding: Finding; deduction: boolean; foundBy?: Level }
  | { kind: 'complaint-about'; number: string }
  | { kind: 'complaint-about-decided'; number: string; finding: Finding }
  | {
      kind: 'complaint-step'
      number: string
      step: ComplaintStep
      /** absent of what was told before there was a choice */
      route?: Route
    }
  | { kind: 'claim-decided'; itemName: string; decision: 'verified' | 'rejected'; amount: number | null; note: string }
  | { kind: 'claim-asked'; itemName: string; text: string; lastDay: LocalDate | null }
  | { kind: 'complaint-deduction'; number: string; amount: number }
  | { kind: 'complaint-not-deducted'; number: string }
  | DeductionTold
  | { kind: 'taken-back'; itemName: string; amount: number; reason: string }
  | { kind: 'listed'; listName: string; from: string; to: string }
  | { kind: 'chain-broken'; carrierName: string; seq: number }
  | { kind: 'nobody-manages'; carrierName: string }
  | { kind: 'service-denied'; side: Side; serviceName: string }
  | ({ kind: 'service-checked'; reason: string } & Checked)
  | { kind: 'rating-text-hidden'; reason: string }
  | { kind: 'join-request'; displayName: string }
  /** `follows`: what it comes to for this reader; `asks`: a step of theirs may be next */
  | { kind: 'case-step'; title: string; number: string; step: string; reason: string; follows?: string; asks?: true }
  | { kind: 'objection-found'; title: string; number: string; upheld: boolean; reason: string }
  /** `soon`: the day comes; otherwise it was provisional until now */
  | { kind: 'case-due'; title: string; number: string; state: string; on: LocalDate; soon?: true }
  /** `name`: whose matter it is */
  | { kind: 'tie-contested'; displayName: string; name: string; tie: Exclude<Tie, 'declared'> }
  | NobodyLeft
  | { kind: 'bootstrapped' }
  /** an officer has looked it up in the official list */
  | { kind: 'grade-looked'; tier: Tier; found: boolean }
  | { kind: 'joined'; enterpriseName: string; accepted: boolean }
