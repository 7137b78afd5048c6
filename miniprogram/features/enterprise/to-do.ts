import { beijingDate, type Instant } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import type { Destination } from '@shared/screens'
import { waiting as words } from '@/copy/waiting'
import { there } from '@/platform/there'
import type { IconName } from '@/ui/icon'
import type { Waiting } from './use-waiting'

export interface ToDo {
  id: string
  icon: IconName
  tone?: 'warn'
  title: string
  note: string
  to: Destination
}

/** What only this enterprise can do, what others wait for first; rating is as one likes. */
export function toDoOf(
  { complaints, toConfirm, toRate }: Pick<Waiting, 'complaints' | 'toConfirm' | 'toRate'>,
  now: Instant,
): ToDo[] {
  const day = (at: Instant) => formatDay(beijingDate(at), beijingDate(now))
  const asked = complaints.items.filter((each) => each.asked)
  return [
    ...asked.map(({ id, number }) => ({
      ...{ id, icon: 'flag' as const, tone: 'warn' as const, title: words.asked, note: words.askedNote(number) },
      to: there('complaint', { complaintId: id }),
    })),
    ...toConfirm.items.map(({ id, serviceName, completedAt }) => ({
      ...{ id, icon: 'checkc' as const, title: words.confirm(day(completedAt), serviceName), note: words.confirmNote },
      to: there('receivedRecord', { recordId: id }),
    })),
    ...toRate.items.map(({ id, serviceName, completedAt }) => ({
      ...{ id, icon: 'star' as const, title: words.rate(day(completedAt), serviceName), note: words.optional },
      to: there('receivedRecord', { recordId: id }),
    })),
  ]
}
