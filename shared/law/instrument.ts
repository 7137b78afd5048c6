import type { LocalDate } from '../calendar/local-date'
import type { Citation, InstrumentId } from './basis'
import type { NotStated } from './rule'

/** A numbered place of a text (三（三）2, 第六条, 标题 …) and its paragraphs word for word. Page breaks and wrapped lines are joined. */
export interface Passage {
  readonly at: string
  readonly paragraphs: readonly string[]
}

/** A defect of the print, kept and pointed at, never mended. */
export interface Sic {
  readonly at: string
  readonly printed: string
  /** what is odd about it, in Chinese */
  readonly note: string
}

/** What a text says of itself, or another of the five says of it. What none says is `not stated`. */
export interface Instrument {
  readonly id: InstrumentId
  readonly title: string
  /** 文号, its own or, with `numberFrom`, as another text gives it */
  readonly number: string | NotStated
  readonly numberFrom?: Citation
  readonly issuer: string | NotStated
  /** the date under the text (落款) */
  readonly signedOn: LocalDate | NotStated
  readonly standing: 'measure' | 'notice' | 'draft'
  readonly sic: readonly Sic[]
}
