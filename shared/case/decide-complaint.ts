import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { type Consent, stationStep } from './decide-telling'
import type { Level } from './route'

/** How far a complaint has come (F1): the station may reply once; one officer hears it, then another decides. */
interface Progress {
  personId: PersonId
  filedAt: number
  toldAt: number | null
  consent: Consent | null
  reply: object | null
  heard: { byId: PersonId } | null
  decided: object | null
}

interface Said {
  text: string
  byId: PersonId
}

/** The station speaks of what it was told of; before that, it knows of nothing. */
export function decideReply(
  { toldAt, reply, decided }: Progress,
  said: Said,
  now: number,
): Decision<{ reply: Said & { at: number } }, 'untold' | 'decided' | 'replied'> {
  if (toldAt === null) return refused('untold', productRules.toldInRounds)
  if (decided) return refused('decided', productRules.repliedOnce)
  if (reply) return refused('replied', productRules.repliedOnce)
  return { accepted: true, reply: { ...said, at: now } }
}

/** What is written down of a step besides who took it and when: as what, the district or the city (`route.ts`). */
interface Taken {
  level: Level
  at: number
}

/**
 * The officer hears what the station says, once it has been told; where it may not be, the hearing goes on without it, and the hearer
 * writes why.
 * @param level as what they take this step; null: it is not theirs
 */
export function decideHearing<H extends { byId: PersonId }>(
  progress: Progress,
  hearing: H,
  level: Level | null,
  now: number,
): Decision<{ heard: H & Taken & { withoutStation: boolean } }, 'decided' | 'heard' | 'untold' | 'NOT_THEIRS'> {
  if (progress.decided) return refused('decided', productRules.heardOnce)
  if (progress.heard) return refused('heard', productRules.heardOnce)
  if (!level) return refused('NOT_THEIRS', productRules.complaintRoute)
  const step = stationStep(progress, now)
  if (step !== 'told' && step !== 'without') return refused('untold', productRules.toldInRounds)
  return { accepted: true, heard: { ...hearing, level, at: now, withoutStation: step === 'without' } }
}

/** Four eyes is ours: neither who complained nor who heard the station also decides, whoever is set to do either. */
export function decideFinding(
  { personId, heard, decided }: Pick<Progress, 'personId' | 'heard' | 'decided'>,
  byId: PersonId,
  level: Level | null,
): Decision<{ level: Level }, 'decided' | 'filed' | 'NOT_THEIRS' | 'SECOND_PERSON_NEEDED'> {
  if (decided) return refused('decided', productRules.heardThenDecided)
  if (!heard) return refused('filed', productRules.heardThenDecided)
  if (!level) return refused('NOT_THEIRS', productRules.complaintRoute)
  const other = byId !== personId && byId !== heard.byId
  return other ? { accepted: true, level } : refused('SECOND_PERSON_NEEDED', productRules.notOnesOwnComplaint)
}

/** 我有利害关系, while there is something left to decide. */
export const decideRecusal = ({ decided }: Pick<Progress, 'decided'>): Decision<object, 'decided'> =>
  decided ? refused('decided', productRules.recusedForGood) : { accepted: true }
