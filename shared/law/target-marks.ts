import type { LocalDate } from '../calendar/local-date'
import { instruments } from './instruments'
import { repealedBy } from './repeals'
import { NOT_STATED } from './rule'
import type { Target } from './target'

/** What must stand beside a target on `day` (A9): 草案, 文件已废止, 已过期. A target without a mark is a current one. */
export function targetMarks({ citation, until }: Target, day: LocalDate): string[] {
  const marks: [string, boolean][] = [
    ['草案', instruments[citation.instrument].standing === 'draft'],
    ['文件已废止', repealedBy[citation.instrument] !== undefined],
    ['已过期', until !== NOT_STATED && until < day],
  ]
  return marks.filter(([, holds]) => holds).map(([mark]) => mark)
}
