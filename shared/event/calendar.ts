import type { CalendarEvent } from '../booking/calendar-event'
import type { Instant } from '../calendar/beijing'
import type { EventId } from '../ids'

interface Joined {
  id: EventId
  title: string
  hostName: string
  place: string
  start: Instant
  end: Instant
  revision: number
  state: string
}

/** An event in the calendar of who joined it; each change of it has a greater SEQUENCE. The way into the stream stays out of it. */
export const joinedInCalendar = ({
  id,
  title,
  hostName,
  place,
  start,
  end,
  revision,
  state,
}: Joined): CalendarEvent => ({
  uid: `${id}@sme-service-network`,
  sequence: revision,
  title: `${title}（${hostName}）`,
  place,
  note: `${hostName}主办。看直播的，从小程序里进。`,
  start,
  end,
  cancelled: state === 'cancelled',
})
