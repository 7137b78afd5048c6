import type { LocalDate } from '../calendar/local-date'
import { type Recognition, recognitionOn, recognitionsOf } from './derive-titles'
import type { LifecycleEvent } from './event'

/**
 * What a certificate (product) says on a day. `basis-repealed`: the text it rests on is no longer in force, and no text says what becomes
 * of the title; `change-pending`: it holds, and a change that was reported waits to be verified.
 */
export const certificateStates = [
  'valid',
  'change-pending',
  'not-yet',
  'lapsed',
  'cancelled',
  'removed',
  'revoked',
  'basis-repealed',
] as const
export type CertificateState = (typeof certificateStates)[number]

export interface CertificateFacts {
  /** as published last */
  recognition: Recognition
  state: CertificateState
  /** the day from which that is so; null: it follows from the dates of the list */
  since: LocalDate | null
}

/**
 * Derived from the events alone: never why something ended, and no person.
 * @param repealedOn when the text of the latest recognition was repealed; null: it was not
 * @param changePending a change that was reported waits to be verified
 * @returns null: there never was a recognition
 */
export function certificateOn(
  events: readonly Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn' | 'published'>[],
  day: LocalDate,
  { repealedOn, changePending }: { repealedOn: LocalDate | null; changePending: boolean },
): CertificateFacts | null {
  const recognitions = recognitionsOf(events)
  // one that ended says so until its days run out, unless another holds by then
  const recognition =
    recognitionOn(events, day) ?? recognitions.find(({ since, to }) => since <= day && day <= to) ?? recognitions.at(-1)
  if (!recognition) return null
  const { ended, since, to } = recognition
  const is = (state: CertificateState, from: LocalDate | null = null) => ({ recognition, state, since: from })
  if (ended && ended.on <= day) return is(endStates[ended.what] ?? 'cancelled', ended.on)
  if (repealedOn !== null && repealedOn <= day) return is('basis-repealed', repealedOn)
  if (day < since) return is('not-yet')
  if (day > to) return is('lapsed')
  return is(changePending ? 'change-pending' : 'valid')
}

const endStates: Partial<Record<LifecycleEvent['what'], CertificateState>> = {
  cancelled: 'cancelled',
  removed: 'removed',
  revoked: 'revoked',
}
