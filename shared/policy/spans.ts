import { addDays, type LocalDate } from '../calendar/local-date'
import type { CarrierKind } from '../directory/kinds'
import { instruments } from '../law/instruments'
import type { TextId } from '../law/repeals'
import { startOf, type TextDates } from '../law/starts'
import { endOf, lines } from '../law/timeline'

/** How long a text governed a kind, as far as the sources say. */
export interface Span {
  readonly text: TextId
  /** we have it; its day is known */
  readonly known: 'dated' | 'undated' | 'absent'
  /** the first day, or the one before which it cannot have been; null: nothing is known */
  readonly from: LocalDate | null
  /** `from` is only the earliest that it can have been */
  readonly atEarliest: boolean
  /** the last day; null: it still governs */
  readonly to: LocalDate | null
}

/** The texts of a kind one after the other. */
export function spansOf(kind: CarrierKind, dates: TextDates): Span[] {
  return lines[kind].map((text, i) => {
    const start = startOf(text, dates)
    const next = lines[kind][i + 1]
    const after = next ? startOf(next, dates) : null
    const end = endOf(text, dates)?.on ?? (after?.known ? after.date : null)
    return {
      text,
      known: !(text in instruments) ? 'absent' : start.known ? 'dated' : 'undated',
      from: start.known ? start.date : start.notBefore,
      atEarliest: !start.known,
      to: end && addDays(end, -1),
    }
  })
}

/** The days on which an answer changes for some kind, in order. */
export function turningDays(dates: TextDates): LocalDate[] {
  const spans = (Object.keys(lines) as CarrierKind[]).flatMap((kind) => spansOf(kind, dates))
  const days = spans.flatMap(({ from, to }) => [from, to && addDays(to, 1)]).filter((day) => day !== null)
  return [...new Set(days)].toSorted()
}
