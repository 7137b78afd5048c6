import { servingLanes } from '@shared/booking/lanes'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays, eachDay } from '@shared/calendar/local-date'
import { dayHours } from '@shared/directory/hours'
import { limits } from '@shared/limits'
import { allowed, refusal } from '../../frame/context'
import { dateInSense } from '../../frame/date-in-sense'
import { os } from '../../frame/os'
import { carriers } from '../../store/carriers'
import { sheetsOn } from '../../store/sheets'

/** From the counts on the sheets: a line for each session, however many come. */
export const days = os.desk.days.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const { documents, now: clock } = context.deps
  const now = clock()
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const from = dateInSense('workday', 'from', input.from, now) ?? beijingDate(now)
  const dates = eachDay(from, addDays(from, limits.deskDays - 1))
  const sheets = await sheetsOn(documents, carrierId, dates)
  return {
    days: dates.map((date) => ({
      date,
      hours: [...dayHours(carrier, date).intervals],
      seats: Object.values(sheets.get(date)?.counts ?? {}).reduce((sum, count) => sum + count, 0),
    })),
    lanes: servingLanes(carrier),
  }
})
