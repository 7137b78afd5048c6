import type { LocalDate } from '../calendar/local-date'
import type { CarrierKind } from '../directory/kinds'
import type { InstrumentId } from './basis'
import { instruments } from './instruments'
import { type AbsentText, absentTexts, repealedBy, type TextId } from './repeals'
import { startOf, type TextDates } from './starts'

/**
 * The texts that governed each kind of carrier, oldest first (E8). A kind without any rests on P25 alone, and a draft governs
 * nothing. A version ends when the next begins or its repeal says so.
 */
const lines: Readonly<Record<CarrierKind, readonly TextId[]>> = {
  hub: [],
  window: [],
  home: [],
  station: ['station2024', 'g26'],
  platform: ['platform2019', 'd22'],
  base: ['base2022'],
  park: ['k24'],
  cluster: ['c23', 'g26'],
  incubator: ['incubatorPlan', 'g26'],
}

export type Governing =
  | { readonly state: 'in-force'; readonly instrument: InstrumentId; readonly since: LocalDate }
  /** a text that we have governed, or was still to come: no source says when it began */
  | { readonly state: 'date-unknown'; readonly instrument: InstrumentId }
  /** another text governed, or was still to come, which is not among the sources */
  | { readonly state: 'not-in-sources'; readonly text: AbsentText }
  /** no text known; `repealed` names the one that ended last */
  | {
      readonly state: 'none'
      readonly repealed: { readonly text: TextId; readonly by: InstrumentId; readonly on: LocalDate } | null
    }

/** Which text governed `matter` on `day`? */
export function governing(matter: CarrierKind, day: LocalDate, dates: TextDates): Governing {
  const text = [...lines[matter]].reverse().find((version) => mayHaveBegun(version, day, dates))
  if (text === undefined) return { state: 'none', repealed: null }
  const end = endOf(text, dates)
  if (end && end.on <= day) return { state: 'none', repealed: { text, ...end } }
  if (isAbsent(text)) return { state: 'not-in-sources', text: absentTexts[text] }
  const start = startOf(text, dates)
  return start.known
    ? { state: 'in-force', instrument: text, since: start.date }
    : { state: 'date-unknown', instrument: text }
}

/** The day a repeal takes effect on `text`, and by which text; null while none does. */
export function endOf(text: TextId, dates: TextDates): { by: InstrumentId; on: LocalDate } | null {
  const repeal = repealedBy[text]
  if (!repeal) return null
  const start = startOf(repeal.by, dates)
  if (!start.known) throw new Error(`no date is known for the repeal by ${repeal.by}`)
  return { by: repeal.by, on: start.date }
}

function mayHaveBegun(text: TextId, day: LocalDate, dates: TextDates): boolean {
  const start = startOf(text, dates)
  const earliest = start.known ? start.date : start.notBefore
  return earliest === null || earliest <= day
}

const isAbsent = (text: TextId): text is Exclude<TextId, InstrumentId> => !(text in instruments)
