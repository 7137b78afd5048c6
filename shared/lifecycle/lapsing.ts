import { addDays, type LocalDate } from '../calendar/local-date'
import { type Due, isPast } from './clock'
import { passAction } from './passing'
import type { State } from './procedure'
import { remindedDays } from './supply-terms'

/** What nobody brought in time counts as not filed. It is a step of the case, by nobody, and is called what it leads to. */
export const lapseAction = 'lapse'

/** Steps that come about by themselves, in nobody's name. */
export const isByItself = (action: string): boolean => action === lapseAction || action === passAction.id

/** Whether what a state waits for comes too late, or is to be called to mind; on a provisional day neither. */
export function lapsing(
  { lapses }: Pick<State, 'lapses'>,
  due: Due | null,
  today: LocalDate,
): 'lapsed' | 'soon' | null {
  if (!lapses || due === null || due.provisional) return null
  if (isPast(due, today)) return 'lapsed'
  return today >= addDays(due.on, -remindedDays) ? 'soon' : null
}
