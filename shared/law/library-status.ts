import type { LocalDate } from '../calendar/local-date'
import type { InstrumentId } from './basis'
import { instruments, nameOf } from './instruments'
import { filingClosed } from './k24/procedure'
import { startOf, type TextDates } from './starts'
import { endOf } from './timeline'

export type LibraryStatus = 'in-force' | 'repealed' | 'draft' | 'closed'

/** Where a text stands on `day`, with the sentence that the library shows; null before it began. */
export function statusOn(
  id: InstrumentId,
  day: LocalDate,
  dates: TextDates,
): { status: LibraryStatus; statusText: string } | null {
  if (instruments[id].standing === 'draft')
    return { status: 'draft', statusText: '征求意见稿，来源中未见正式印发；只供了解，不作依据' }
  const start = startOf(id, dates)
  const end = endOf(id, dates)
  if (end && end.on <= day) {
    const undated = start.known ? '' : '；施行日期来源未载'
    return { status: 'repealed', statusText: `已于 ${end.on} 被${nameOf(end.by)}废止${undated}` }
  }
  const earliest = start.known ? start.date : start.notBefore
  if (earliest !== null && earliest > day) return null
  if (!start.known) return { status: 'in-force', statusText: '施行日期来源未载' }
  if (id === 'k24' && filingClosed.value.day < day) {
    return {
      status: 'closed',
      statusText: `申报已于 ${filingClosed.value.day} ${filingClosed.value.hour}:00 截止；未见废止`,
    }
  }
  const asked = start.basis.kind === 'operator' ? `（${start.basis.parameter}${start.basis.label}）` : ''
  return { status: 'in-force', statusText: `现行有效，自 ${start.date} 起施行${asked}` }
}
