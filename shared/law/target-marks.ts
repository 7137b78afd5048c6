import type { LocalDate } from '../calendar/local-date'
import { instruments } from './instruments'
import { NOT_STATED } from './rule'
import type { TextDates } from './starts'
import type { Target } from './target'
import { endOf } from './timeline'

/** What must stand beside a target on `day` (A9): 草案, 文件已废止, 已过期. A target without a mark is a current one. */
export function targetMarks({ citation, until }: Target, day: LocalDate, dates: TextDates): string[] {
  const end = endOf(citation.instrument, dates)
  const marks: [string, boolean][] = [
    ['草案', instruments[citation.instrument].standing === 'draft'],
    ['文件已废止', end !== null && end.on <= day],
    ['已过期', until !== NOT_STATED && until < day],
  ]
  return marks.filter(([, holds]) => holds).map(([mark]) => mark)
}
