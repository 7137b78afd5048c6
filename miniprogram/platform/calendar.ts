import type { CalendarEvent } from '@shared/booking/calendar-event'
import Taro from '@tarojs/taro'

const SECOND = 1000

/** Only a file says that an appointment is gone; the phone's calendar belongs to the person. */
export const canRemove = false

/** Asks WeChat to write it into the phone's calendar. @throws when it did not arrive there */
export async function keepInCalendar({ title, place, note, start, end }: CalendarEvent): Promise<void> {
  await Taro.addPhoneCalendar({
    title,
    location: place,
    description: note,
    startTime: start / SECOND,
    endTime: String(end / SECOND),
    alarmOffset: 3600,
  })
}
