import type { LocalDate } from '../calendar/local-date'
import type { InstrumentId } from './basis'
import { text as c23 } from './c23/text'
import { textOfStandard as c23Standard } from './c23/text-standard'
import { text as d22 } from './d22/text'
import { cluster } from './g26/text/cluster'
import { final } from './g26/text/final'
import { front } from './g26/text/front'
import { incubator } from './g26/text/incubator'
import { station } from './g26/text/station'
import type { Passage, Sic } from './instrument'
import { instruments } from './instruments'
import { text as k24 } from './k24/text'
import { type LibraryStatus, statusOn } from './library-status'
import { text as p25 } from './p25/text'
import { textOfCarriers as p25Carriers } from './p25/text-carriers'
import { NOT_STATED } from './rule'
import type { TextDates } from './starts'

/** The five texts in full, word for word, in the order of their print. */
export const passages: Readonly<Record<InstrumentId, readonly Passage[]>> = {
  g26: [...front, ...cluster, ...incubator, ...station, ...final],
  c23: [...c23, ...c23Standard],
  p25: [...p25, ...p25Carriers],
  d22,
  k24,
}

/** A text as the policy library lists it (G1). Null is not stated in the sources. */
export interface LibraryEntry {
  readonly id: InstrumentId
  readonly title: string
  readonly number: string | null
  readonly issuer: string | null
  /** the date under the text */
  readonly date: LocalDate | null
  readonly status: LibraryStatus
  readonly statusText: string
}

const stated = <T>(value: T | typeof NOT_STATED): T | null => (value === NOT_STATED ? null : value)

/** What the library lists on `day`; a text that begins later is not listed yet. */
export function libraryOn(day: LocalDate, dates: TextDates): LibraryEntry[] {
  return Object.values(instruments).flatMap(({ id, title, number, issuer, signedOn }) => {
    const status = statusOn(id, day, dates)
    return status
      ? [{ id, title, number: stated(number), issuer: stated(issuer), date: stated(signedOn), ...status }]
      : []
  })
}

/** The articles of a text for reading, paragraphs separated by line feeds, with the defects of its print. */
export function articlesOf(id: InstrumentId): { articles: { article: string; text: string }[]; sic: readonly Sic[] } {
  const articles = passages[id].map(({ at, paragraphs }) => ({ article: at, text: paragraphs.join('\n') }))
  return { articles, sic: instruments[id].sic }
}
