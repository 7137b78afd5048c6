import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatTimes } from '@shared/calendar/format'
import { duration } from '@shared/copy/oddities'
import type { Output } from '@/api/contract'
import { day, moment } from '@/copy/moment'
import { times as words } from '@/copy/times'

type Claim = Extract<Output<'points.queue'>['items'][number], { tied: null }>

/** What happened of an appointment, in its order: when, and how that lies to what was booked. Null: there is no record of it. */
export interface Happened {
  what: string
  when: string | null
  note?: string | undefined
}

interface Given {
  served: Claim['served']
  record: Pick<Claim['record'], 'startedAt' | 'completedAt' | 'confirmation'>
  /** null: nobody has claimed points for it */
  filedAt: Instant | null
  /** what the person who claimed is called; null: not known */
  filedBy?: string | null
}

const MINUTE = 60_000
const minutes = (from: Instant, to: Instant) => Math.floor((to - from) / MINUTE)

export function timesOf(
  { served: { booking, confirmedAt }, record, filedAt, filedBy }: Given,
  now: Instant,
): Happened[] {
  const { completedAt, startedAt } = record
  const said = (at: Instant | null | undefined) => (at ? moment(at, now) : null)
  const checkedInAt = booking ? booking.checkedInAt : startedAt
  return [
    { what: words.booked, when: said(booking?.bookedAt) },
    {
      what: words.agreed,
      when:
        booking &&
        `${day(beijingDate(booking.start), now)} ${formatTimes(beijingTime(booking.start), beijingTime(booking.end))}`,
    },
    {
      what: words.checkedIn,
      when: said(checkedInAt),
      note: booking?.checkedInAt ? cameAt(booking.start, booking.end, booking.checkedInAt) : undefined,
    },
    { what: words.done, when: said(completedAt), note: words.took(lasted(startedAt, completedAt)) },
    { what: words.recorded, when: said(completedAt), note: words.byItself },
    { what: words.claimed, when: filedAt === null ? words.notYet : said(filedAt), note: filedBy ?? undefined },
    {
      what: record.confirmation === 'denied' ? words.denied : words.confirmed,
      when: record.confirmation === null ? words.notYet : said(confirmedAt),
    },
  ]
}

const lasted = (from: Instant, to: Instant) => (minutes(from, to) === 0 ? words.noTime : duration(minutes(from, to)))

function cameAt(start: Instant, end: Instant, at: Instant): string {
  if (at >= end) return minutes(end, at) > 0 ? words.afterEnd(duration(minutes(end, at))) : words.justAfter
  if (minutes(at, start) > 0) return words.early(duration(minutes(at, start)))
  return minutes(start, at) > 0 ? words.late(duration(minutes(start, at))) : words.onTime
}
