import type { Instant } from '../calendar/beijing'
import { modeWords } from '../copy/modes'
import { toBring } from '../copy/to-bring'
import type { Mode } from '../directory/carrier'
import type { BookingId } from '../ids'
import { isElsewhere } from './decide-mode'

/** What a calendar needs to know of an appointment (B6). */
export interface CalendarEvent {
  /** the same for ever, so that what is imported again takes the place of what was there (RFC 5545 3.8.4.7) */
  uid: string
  /** greater with each change of the appointment (RFC 5545 3.8.7.4) */
  sequence: number
  title: string
  place: string
  note: string
  start: Instant
  end: Instant
  cancelled: boolean
}

interface Appointment {
  id: BookingId
  number: string
  serviceName: string
  carrierName: string
  start: Instant
  end: Instant
  cancelledAt: Instant | null
  /** how often it was moved */
  moved: number
  mode: Mode | null
}

/**
 * Who and what is served is nobody's business who looks over a shoulder at a calendar: the note to the station stays out of it, and the
 * address of a visit. What to bring is on the service's page for everybody.
 */
export function calendarEvent(
  { id, number, serviceName, carrierName, start, end, cancelledAt, moved, mode }: Appointment,
  address: string,
  bring: readonly string[],
): CalendarEvent {
  const cancelled = cancelledAt !== null
  return {
    uid: `${id}@sme-service-network`,
    sequence: moved + (cancelled ? 1 : 0),
    title: `${serviceName}（${carrierName}）`,
    // no blank of ours: a reader that loses the one after a fold loses the place
    place: isElsewhere(mode) ? modeWords[mode] : [carrierName, address].filter(Boolean).join('，'),
    note: `预约号 ${number}，到了出示凭证。${bring.length > 0 ? `${toBring(mode)}：${bring.join('、')}。` : ''}`,
    start,
    end,
    cancelled,
  }
}
