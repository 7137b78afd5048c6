import type { LocalDate } from '../calendar/local-date'
import type { CarrierKind } from '../directory/kinds'
import type { InstrumentId } from '../law/basis'
import { filingClosed } from '../law/k24/procedure'
import type { TextDates } from '../law/starts'
import { type Governing, textOn } from '../law/timeline'

/** What a text is asked about: a new application, a title given before, or points. */
export const matters = ['application', 'title', 'points'] as const
export type Matter = (typeof matters)[number]

/** What may not be concluded from an answer; each is a sentence in `shared/copy/governing.ts`. */
export const cautions = [
  'annexes-missing',
  'start-is-a-reading',
  'start-is-set',
  'repeal-is-set',
  'call-closed',
  'neither-in-force-nor-not',
  'no-inference-from-later',
  'titles-not-stated',
  'standard-died',
  'draft-is-no-basis',
  'not-yet-begun',
] as const
export type Caution = (typeof cautions)[number]

/** The days of a case, as far as they have come; `filed` is always there. */
export interface CaseDates {
  readonly filed: LocalDate
  readonly decided?: LocalDate | undefined
  readonly published?: LocalDate | undefined
}
/** What the answer depends on besides: the days of the texts, and by which day of a case its text is chosen. */
export interface GoverningSettings extends TextDates {
  readonly governingDate: 'filed' | 'decided' | 'published'
}

export interface GoverningAnswer {
  /** the day by which it was chosen, and which of the case's days that is */
  readonly on: LocalDate
  readonly by: keyof CaseDates
  /** the day that is to choose has not come yet: another text may govern in the end */
  readonly provisional: boolean
  readonly text: Governing
  readonly cautions: readonly Caution[]
}

/** Which text governs a matter of a carrier of this kind (E8), and what may not be concluded from that. */
export function governing(
  kind: CarrierKind,
  matter: Matter,
  dates: CaseDates,
  settings: GoverningSettings,
): GoverningAnswer {
  const wanted = settings.governingDate
  const by = ([wanted, 'published', 'decided', 'filed'] as const).find((each) => dates[each] !== undefined) ?? 'filed'
  const on = dates[by] ?? dates.filed
  const text = textOn(kind, on, settings)
  return { on, by, provisional: by !== wanted, text, cautions: cautionsOf(kind, matter, on, text) }
}

function cautionsOf(kind: CarrierKind, matter: Matter, day: LocalDate, text: Governing): Caution[] {
  switch (text.state) {
    case 'in-force':
      return inForce(text.instrument, matter, day)
    case 'date-unknown':
      return ['neither-in-force-nor-not']
    case 'not-in-sources':
      return ['no-inference-from-later']
    case 'none':
      if (text.repealed) return repealed(text.repealed.by, matter)
      return [draftAlone.includes(kind) ? 'draft-is-no-basis' : 'not-yet-begun']
  }
}

/** Kinds that no text but the draft ever spoke of. */
const draftAlone: readonly CarrierKind[] = ['hub', 'window', 'home']

/** A text ends on the day on which the one that repeals it begins: of G26 that day is a setting. */
function repealed(by: InstrumentId, matter: Matter): Caution[] {
  const said: Caution[] = by === 'g26' ? ['standard-died', 'repeal-is-set'] : ['standard-died']
  return matter === 'title' ? ['titles-not-stated', ...said] : said
}

function inForce(instrument: InstrumentId, matter: Matter, day: LocalDate): Caution[] {
  if (instrument === 'g26') return matter === 'application' ? ['start-is-set'] : ['start-is-set', 'annexes-missing']
  if (instrument === 'k24' && matter === 'application' && filingClosed.value.day < day)
    return ['start-is-a-reading', 'call-closed']
  return ['start-is-a-reading']
}
