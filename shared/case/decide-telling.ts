import { beijingDate } from '../calendar/beijing'
import { addWorkingDays } from '../calendar/working-days'
import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { lastDayOfWaiting } from './telling'
import { telling } from './telling-terms'

/** Whether the complainant lets the station be told although it may guess who they are. */
export interface Consent {
  askedById: PersonId
  askedAt: number
  /** null: not answered */
  agrees: boolean | null
  answeredAt: number | null
}

interface Kept {
  filedAt: number
  toldAt: number | null
  consent: Consent | null
  heard: object | null
  decided: object | null
}

/**
 * How far the station has come to hear of a complaint: it was told; it waits for its round; or a person decides — asks the complainant,
 * waits for the answer, tells the station with consent, or goes on without it.
 */
export const stationSteps = ['told', 'waits', 'ask', 'asked', 'put', 'without'] as const
export type StationStep = (typeof stationSteps)[number]

export function stationStep({ filedAt, toldAt, consent }: Kept, now: number): StationStep {
  const today = beijingDate(now)
  if (toldAt !== null) return 'told'
  if (today <= lastDayOfWaiting(filedAt)) return 'waits'
  if (!consent) return 'ask'
  if (consent.agrees !== null) return consent.agrees ? 'put' : 'without'
  return today > addWorkingDays(beijingDate(consent.askedAt), telling.answerDays).date ? 'without' : 'asked'
}

/** The officer asks, once the round has not come about; asked once, the question stays open until the station is told. */
export function decideAsking(
  kept: Kept,
  byId: PersonId,
  now: number,
): Decision<{ consent: Consent }, 'told' | 'waits'> {
  const step = stationStep(kept, now)
  if (step === 'told' || kept.decided || kept.heard) return refused('told', productRules.toldWithConsent)
  if (step === 'waits' || kept.consent) return refused('waits', productRules.toldInRounds)
  return { accepted: true, consent: { askedById: byId, askedAt: now, agrees: null, answeredAt: null } }
}

/** The question is open: nobody has answered it, and nothing has come of it otherwise. */
export const waitsForConsent = ({ toldAt, consent, heard, decided }: Kept) =>
  consent !== null && consent.agrees === null && toldAt === null && !heard && !decided

/** The complainant says yes or no, and may change it until the station is told. */
export function decideConsent(
  { toldAt, consent, decided }: Kept,
  agrees: boolean,
  now: number,
): Decision<{ consent: Consent }, 'told' | 'waits'> {
  if (toldAt !== null || decided) return refused('told', productRules.toldWithConsent)
  if (!consent) return refused('waits', productRules.toldWithConsent)
  return { accepted: true, consent: { ...consent, agrees, answeredAt: now } }
}

/** The officer tells the station, with consent and not before a person decides. */
export function decidePutting(kept: Kept, now: number): Decision<object, 'told' | 'waits'> {
  const step = stationStep(kept, now)
  if (step === 'told') return refused('told', productRules.toldWithConsent)
  return step === 'put' && !kept.decided ? { accepted: true } : refused('waits', productRules.toldWithConsent)
}
