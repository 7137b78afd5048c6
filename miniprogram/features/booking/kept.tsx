import { keptUntil } from '@shared/booking/reserved'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { localDate } from '@shared/calendar/local-date'
import { kept as words } from '@/copy/kept'
import { useEnterprises } from '@/features/who/use-who'
import { now } from '@/platform/clock'
import { Note } from '@/ui/note'
import type { Day, Offer } from './grid'

/** Seats that this reader cannot have yet, and from when on: of the time that was chosen, else of the day; nothing where none is kept. */
export function Kept({ day, chosen }: { day: Day; chosen: Offer | undefined }) {
  const grade = useEnterprises()[0]?.grade
  const count = (chosen ? [chosen] : day.slots).reduce((sum, { kept }) => sum + kept, 0)
  if (count === 0) return null
  const until = formatDay(beijingDate(keptUntil(localDate(day.date))), beijingDate(now()))
  return (
    <Note icon="info">
      {words.seats(chosen ? `${beijingTime(chosen.start)} ` : words.day, count, until)}
      {grade === 'asked' && words.asked}
    </Note>
  )
}
