import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { type Consent, stationStep } from './decide-telling'

/** How far a complaint has come (F1): the station may reply once; the district hears, then the city decides. */
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

/** Who hears: an officer of the district, or the city where the district has nobody who is free to. */
export type Hearer = 'district' | 'city'

/**
 * The district hears what the station says, once it has been told; where it may not be, the hearing goes on without it, and the hearer
 * writes why.
 * @param districtIsFree somebody in the district may hear this complaint
 */
export function decideHearing<H extends { byId: PersonId }>(
  progress: Progress,
  hearing: H,
  by: Hearer,
  districtIsFree: boolean,
  now: number,
): Decision<{ heard: H & { at: number; withoutStation: boolean } }, 'decided' | 'heard' | 'untold' | 'DISTRICT_HEARS'> {
  if (progress.decided) return refused('decided', productRules.heardOnce)
  if (progress.heard) return refused('heard', productRules.heardOnce)
  if (by === 'city' && districtIsFree) return refused('DISTRICT_HEARS', productRules.districtHears)
  const step = stationStep(progress, now)
  if (step !== 'told' && step !== 'without') return refused('untold', productRules.toldInRounds)
  return { accepted: true, heard: { ...hearing, at: now, withoutStation: step === 'without' } }
}

/** Four eyes is ours: neither who complained nor who heard the station also decides. */
export function decideFinding(
  { personId, heard, decided }: Pick<Progress, 'personId' | 'heard' | 'decided'>,
  byId: PersonId,
): Decision<object, 'decided' | 'filed' | 'SECOND_PERSON_NEEDED'> {
  if (decided) return refused('decided', productRules.heardThenDecided)
  if (!heard) return refused('filed', productRules.heardThenDecided)
  const other = byId !== personId && byId !== heard.byId
  return other ? { accepted: true } : refused('SECOND_PERSON_NEEDED', productRules.notOnesOwnComplaint)
}

/** 我有利害关系, while there is something left to decide. */
export const decideRecusal = ({ decided }: Pick<Progress, 'decided'>): Decision<object, 'decided'> =>
  decided ? refused('decided', productRules.recusedForGood) : { accepted: true }
