import { beijingDate, type Instant } from '@shared/calendar/beijing'
import { daysBetween } from '@shared/calendar/local-date'
import { queues as words } from '@/copy/queues'

/** 等了 3 天, by calendar days. */
export const waited = (since: Instant, now: Instant) =>
  words.waited(Math.max(0, daysBetween(beijingDate(since), beijingDate(now))))
