import { type LocalDate, localDate } from '../calendar/local-date'
import { type Axis, readingOf } from './axis'
import { type Basis, type Citation, citing, type InstrumentId } from './basis'
import { instruments } from './instruments'
import { g26PublishedOn } from './operator-parameters'
import { absentTexts, type TextId } from './repeals'
import { NOT_STATED } from './rule'

/** No source says on which day a dated text was published (发布); its 落款 is used. For G26 the operator sets the day. */
const publication = (citation: Citation): Axis<'signed' | 'unknown'> => ({
  citation,
  question: '发布之日是否即落款日期',
  readings: { signed: '以落款日期为发布之日', unknown: '发布之日未载，不能确定' },
  default: 'signed',
})

const starts: Readonly<Partial<Record<InstrumentId, Axis<'signed' | 'unknown'>>>> = {
  d22: publication(citing('d22')('第十八条', '本办法自发布之日起施行')),
  k24: publication(citing('k24')('落款', '2024 年 6 月 24 日')),
}

/** When a text begins. Ends are never written: they follow from the next start or from a repeal. */
export type Start =
  | { readonly known: true; readonly date: LocalDate; readonly basis: Basis }
  /** no source gives the day; a 文号 shows the year before which it cannot have been */
  | { readonly known: false; readonly notBefore: LocalDate | null }

/** @param publishedOn 《建设指引》发布之日, an operator parameter */
export function startOf(text: TextId, publishedOn: LocalDate): Start {
  if (text === 'g26') return { known: true, date: publishedOn, basis: g26PublishedOn.basis }
  if (!(text in instruments))
    return { known: false, notBefore: yearOf(absentTexts[text as keyof typeof absentTexts].number) }
  const { number, signedOn } = instruments[text as InstrumentId]
  const axis = starts[text as InstrumentId]
  if (signedOn === NOT_STATED || !axis) return { known: false, notBefore: yearOf(number) }
  return { known: true, date: signedOn, basis: readingOf(axis, axis.default) }
}

/** The first day of the year in a 文号 such as 京经信发〔2022〕37号. */
function yearOf(number: string): LocalDate | null {
  const year = /〔(\d{4})〕/.exec(number)?.[1]
  return year === undefined ? null : localDate(`${year}-01-01`)
}
