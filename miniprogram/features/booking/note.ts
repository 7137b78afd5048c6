import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import { said as words } from '@/copy/said'
import type { Booking } from './booking'

/** What is needed, and when that was last written anew. */
export const noteOf = ({ note, amendedAt }: Booking, today: LocalDate): string =>
  note === '' || amendedAt === null
    ? note
    : words.rewritten(note, `${formatNear(beijingDate(amendedAt), today)} ${beijingTime(amendedAt)}`)
