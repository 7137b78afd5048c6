import { beijingDate, type Instant } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { isLocalDate } from '@shared/calendar/local-date'
import type { Field, FormAnswer } from '@shared/lifecycle/form'
import { lifecycle as words } from '@/copy/lifecycle'
import { listed } from '@/copy/punctuation'

/** An answer as people read it. */
export function answerText(field: Field, answer: FormAnswer | undefined, now: Instant): string {
  if (answer === undefined || answer === '') return words.nothing
  switch (field.type) {
    case 'figure':
      return typeof answer === 'number' ? words.figure(answer, field.unit) : words.nothing
    case 'date':
      return typeof answer === 'string' && isLocalDate(answer) ? formatDate(answer, beijingDate(now)) : words.nothing
    case 'yes':
      return answer === true ? words.yes : words.no
    case 'many':
      return Array.isArray(answer) && answer.length > 0 ? listed(answer) : words.nothing
    default:
      return String(answer)
  }
}
