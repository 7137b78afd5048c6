import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { daysBetween, type LocalDate } from '@shared/calendar/local-date'
import { library } from '@/copy/policies'
import { now } from '@/platform/clock'
import { Tag } from '@/ui/tag'

const words = library.notice

/** Until when, and how many days that leaves. */
export function Deadline({ on }: { on: LocalDate }) {
  const today = beijingDate(now())
  const left = daysBetween(today, on)
  const date = words.until(formatDay(on, today))
  if (left < 0) return <Tag>{words.over(date)}</Tag>
  return <Tag tone="warn">{words.left(date, left)}</Tag>
}
