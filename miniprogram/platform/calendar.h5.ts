import type { CalendarEvent } from '@shared/booking/calendar-event'
import { keepFile } from './save-file.h5'

export const canRemove = true

/** Into the browser's downloads: opened, the file puts the appointment into a calendar, or takes a cancelled one out of it. */
export async function keepInCalendar(event: CalendarEvent): Promise<void> {
  const { calendarFile } = await import('./calendar-file.h5')
  keepFile(new Blob([calendarFile(event, Date.now())], { type: 'text/calendar' }), `${event.title}.ics`)
}
