import { isOver } from '../calendar/clock'
import type { LocalDate } from '../calendar/local-date'
import { type ClaimClock, isOfCity } from './claim-clock'
import { type ClaimStanding, isOpen } from './claim-events'

/** Why a claim in the queue is not like the others, each a fact that can be said in a word. */
export const claimFlags = [
  'overdue',
  'due-today',
  'appealed',
  'seconding',
  'sent-back',
  'handed',
  'answered',
  'asked',
  'refiled',
] as const
export type ClaimFlag = (typeof claimFlags)[number]

/** The gravest first. On a provisional day nobody is late. */
export function flagsOf(standing: ClaimStanding, clock: ClaimClock | null, today: LocalDate): ClaimFlag[] {
  const { state, appealed, sentBack, answered, round, handedByIds } = standing
  const city = clock !== null && isOfCity(clock)
  const holds: Record<ClaimFlag, boolean> = {
    overdue: city && isOver(clock, today),
    'due-today': city && !clock.provisional && clock.lastDay === today,
    appealed: appealed !== null && (state === 'appealed' || state === 'seconding'),
    seconding: state === 'seconding',
    'sent-back': sentBack !== null && (state === 'filed' || state === 'appealed'),
    handed: handedByIds.length > 0 && isOpen(standing),
    answered: answered !== null && state === 'filed',
    asked: state === 'asked',
    refiled: round > 1,
  }
  return claimFlags.filter((flag) => holds[flag])
}
