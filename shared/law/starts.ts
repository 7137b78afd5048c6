import { type LocalDate, localDate } from '../calendar/local-date'
import { type Axis, readingOf } from './axis'
import { type Basis, type Citation, citing, type InstrumentId } from './basis'
import { instruments, nameOf } from './instruments'
import { g26PublishedOn } from './operator-parameters'
import { absentTexts, type TextId } from './repeals'
import { NOT_STATED } from './rule'

/** No source says on which day a dated text was published (发布). For G26 the operator sets the day. */
function publication(citation: Citation): Axis<'signed' | 'unknown'> {
  const { signedOn } = instruments[citation.instrument]
  return {
    citation,
    question: `${nameOf(citation.instrument)}的发布之日是否即落款日期`,
    readings: { signed: '以落款日期为发布之日', unknown: '发布之日未载，不能确定' },
    default: 'signed',
    example: { signedOn, gives: { signed: signedOn, unknown: 'date-unknown' } },
  }
}

export const d22Starts = publication(citing('d22')('第十八条', '本办法自发布之日起施行'))
export const k24Starts = publication(citing('k24')('落款', '2024 年 6 月 24 日'))

const starts = { d22: d22Starts, k24: k24Starts }

/** The settings that the dates of the texts rest on. */
export interface TextDates {
  /** 《建设指引》发布之日 */
  readonly g26PublishedOn: LocalDate
  readonly d22Starts: keyof typeof d22Starts.readings
  readonly k24Starts: keyof typeof k24Starts.readings
}

/** When a text begins. Ends are never written: they follow from the next start or from a repeal. */
export type Start =
  | { readonly known: true; readonly date: LocalDate; readonly basis: Basis }
  /** no source gives the day; a 文号 shows the year before which it cannot have been */
  | { readonly known: false; readonly notBefore: LocalDate | null }

export function startOf(text: TextId, dates: TextDates): Start {
  if (text === 'g26') return { known: true, date: dates.g26PublishedOn, basis: publication26(dates) }
  if (!(text in instruments))
    return { known: false, notBefore: yearOf(absentTexts[text as keyof typeof absentTexts].number) }
  const { number, signedOn } = instruments[text as InstrumentId]
  if (signedOn === NOT_STATED || (text !== 'd22' && text !== 'k24')) return { known: false, notBefore: yearOf(number) }
  if (dates[`${text}Starts`] === 'unknown') return { known: false, notBefore: yearOf(number) }
  return { known: true, date: signedOn, basis: readingOf(starts[text], 'signed') }
}

/** The day of G26's publication as it is set. */
const publication26 = ({ g26PublishedOn: day }: TextDates): Basis =>
  day === String(g26PublishedOn.basis.default) ? g26PublishedOn.basis : { ...g26PublishedOn.basis, value: day }

/** The first day of the year in a 文号 such as 京经信发〔2022〕37号. */
function yearOf(number: string): LocalDate | null {
  const year = /〔(\d{4})〕/.exec(number)?.[1]
  return year === undefined ? null : localDate(`${year}-01-01`)
}
