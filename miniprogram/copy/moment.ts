import { beijingDate, type Instant } from '@shared/calendar/beijing'
import { formatDate, formatMoment } from '@shared/calendar/format'
import { localDate } from '@shared/calendar/local-date'

/** 11月20日 周五 14:00, with the year where it is not this one. */
export const moment = (at: Instant, now: Instant) => formatMoment(at, beijingDate(now))

/** 11月20日 */
export const day = (date: string, now: Instant) => formatDate(localDate(date), beijingDate(now))

/** The day of an instant, 11月20日. */
export const dayOf = (at: Instant, now: Instant) => formatDate(beijingDate(at), beijingDate(now))
