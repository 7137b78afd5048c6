import { urgencyOf } from '@shared/booking/desk-day'
import { beijingTime, type Instant } from '@shared/calendar/beijing'
import { board as words } from '@/copy/board'
import { deskDay } from '@/copy/desk-day'
import type { Booked } from './entry'

/** What is said of somebody in a word or two, where there is no room for more: the colour says nothing else. */
export function stateOf(booking: Booked, at: Instant): string {
  const { state, start, checkedInAt } = booking
  const urgency = urgencyOf(booking, at)
  if (urgency) return deskDay[urgency]
  if (state === 'arrived' && checkedInAt !== null) return words.arrivedAt(beijingTime(checkedInAt))
  return state === 'booked' ? beijingTime(start) : deskDay.state[state]
}

export const nameOf = ({ enterpriseName, number }: Booked) => enterpriseName || deskDay.numbered(number)
