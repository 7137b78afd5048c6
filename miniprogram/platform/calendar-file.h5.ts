import type { CalendarEvent } from '@shared/booking/calendar-event'
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

const HOUR_SECONDS = 3600

/**
 * One appointment as an iCalendar file (RFC 5545, B6), times in UTC. A calendar that holds it already takes the one with the greater
 * SEQUENCE.
 * @param now when the file is made
 */
export function calendarFile(event: CalendarEvent, now: number): string {
  const { uid, sequence, title, place, note, start, end, cancelled } = event
  const file = ical({
    prodId: { company: 'sme-service-network', product: 'booking', language: 'ZH' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  const entry = file.createEvent({
    id: uid,
    sequence,
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(end),
    summary: title,
    location: place,
    description: note,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  if (!cancelled) entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: HOUR_SECONDS, description: title })
  return file.toString()
}
