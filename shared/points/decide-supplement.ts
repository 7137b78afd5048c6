import { clockFrom, isOver } from '../calendar/clock'
import type { LocalDate } from '../calendar/local-date'
import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { ClaimEventOf, ClaimStanding, ClaimState } from './claim-events'
import type { EvidenceKind } from './evidence'

/** One request per filing, and it says all at once (D6). Nothing lapses by itself: without an answer the claim is decided as it is. */
export function decideAsking(
  { state, asked }: ClaimStanding,
  { kinds, text }: { kinds: readonly EvidenceKind[]; text: string },
): Decision<{ kinds: EvidenceKind[] }, ClaimState | 'ALREADY_ASKED' | 'REASON_MISSING'> {
  if (asked) return refused('ALREADY_ASKED', productRules.oneSupplement)
  if (state !== 'filed') return refused(state, productRules.oneSupplement)
  if (text.trim() === '') return refused('REASON_MISSING', productRules.supplementSaid)
  return { accepted: true, kinds: [...new Set(kinds)] }
}

/**
 * 补上了, or 不用补 with the reason. Late is not too late, as long as nobody has decided.
 * @param added the kinds of the files that came since it was asked, and that open
 * @param waiting how many files are still to be looked at
 */
export function decideAnswer(
  { state, asked }: ClaimStanding,
  { added, waiting, note }: { added: readonly string[]; waiting: number; note: string },
): Decision<object, ClaimState | 'EVIDENCE_WAITING' | 'SUPPLEMENT_MISSING'> {
  if (state !== 'asked' || !asked) return refused(state, productRules.oneSupplement)
  if (waiting > 0) return refused('EVIDENCE_WAITING', productRules.evidenceInspected)
  const lacks = asked.kinds.some((kind) => !added.includes(kind))
  return (lacks || asked.kinds.length === 0) && note.trim() === ''
    ? refused('SUPPLEMENT_MISSING', productRules.supplementAnswered)
    : { accepted: true }
}

/** Whether the station still has time to answer; then nobody decides. Without a time that is set it ends for nobody, nor on a provisional day. */
export const stationHasTime = (asked: ClaimEventOf<'asked'>, workingDays: number | null, today: LocalDate): boolean =>
  workingDays === null || !isOver(clockFrom(asked.at, workingDays), today)
