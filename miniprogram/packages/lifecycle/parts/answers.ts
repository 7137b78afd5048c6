import { beijingDate, type Instant } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { isLocalDate } from '@shared/calendar/local-date'
import { landmarks } from '@shared/directory/landmarks'
import { metresBetween } from '@shared/directory/nearest'
import type { Field, FormAnswer } from '@shared/lifecycle/form'
import { placeIn } from '@shared/lifecycle/place-answer'
import { distance } from '@/copy/distance'
import { lifecycle as words } from '@/copy/lifecycle'
import { listed } from '@/copy/punctuation'

/** Where a point is, by the nearest place that has a name: figures alone tell nobody anything. */
function placeText(answer: FormAnswer): string {
  const at = placeIn(answer)
  if (!at) return words.nothing
  const away = landmarks.map(({ name, location }) => ({ name, metres: metresBetween(at, location) }))
  const { name, metres } = away.reduce((nearest, each) => (each.metres < nearest.metres ? each : nearest))
  return words.placed(name, distance(metres), at.lng.toFixed(5), at.lat.toFixed(5))
}

/** An answer as people read it. */
export function answerText(field: Field, answer: FormAnswer | undefined, now: Instant): string {
  if (answer === undefined || answer === '') return words.nothing
  switch (field.type) {
    case 'figure':
      return typeof answer === 'number' ? words.figure(answer, field.unit) : words.nothing
    case 'date':
      return typeof answer === 'string' && isLocalDate(answer) ? formatDate(answer, beijingDate(now)) : words.nothing
    case 'place':
      return placeText(answer)
    case 'yes':
      return answer === true ? words.yes : words.no
    case 'many':
      return Array.isArray(answer) && answer.length > 0 ? listed(answer) : words.nothing
    default:
      return String(answer)
  }
}
