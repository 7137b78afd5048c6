import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { bearsSince, isAbsence } from './absences'
import type { NoShow } from './no-show'

/** The enterprise says why an absence should not count: once for each, as long as it bears on anything. */
export function decideAppeal(
  booking: NoShow & { start: Instant; lateCancel?: true },
  known: { decidedAt: Instant | null } | null,
  now: Instant,
) {
  const state = known ? (known.decidedAt === null ? 'appealed' : 'decided') : 'kept'
  if (known || !isAbsence(booking) || booking.start <= bearsSince(now))
    return refused('WRONG_STATE', productRules.absenceAppealed, { state })
  return { accepted: true as const }
}

/** A person's word on it, once. */
export const decideHeard = ({ decidedAt }: { decidedAt: Instant | null }) =>
  decidedAt === null
    ? { accepted: true as const }
    : refused('WRONG_STATE', productRules.decidedOnce, { state: 'decided' })
