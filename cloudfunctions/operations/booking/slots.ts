import { bookableDays, horizonOf } from '@shared/booking/schedule'
import { seatsKept, seatsOf } from '@shared/booking/session'
import { offShelf } from '@shared/booking/shelf'
import { beijingDate } from '@shared/calendar/beijing'
import { offShelfText } from '@shared/copy/shelf'
import { dayHours } from '@shared/directory/hours'
import { refusal } from '../../frame/context'
import { dateInSense } from '../../frame/date-in-sense'
import { os } from '../../frame/os'
import { offer, offeredSlots } from '../../modules/booking/offers'
import { leftOn } from '../../modules/lifecycle/left'
import { carriers } from '../../store/carriers'
import { sheetsOn } from '../../store/sheets'

export const slots = os.booking.slots.handler(async ({ context: { deps }, input }) => {
  const { serviceId } = input
  const carrier = await carriers.get(deps.documents, input.carrierId)
  if (!carrier?.services.some(({ id }) => id === serviceId)) throw refusal('NOT_FOUND')
  const now = deps.now()
  dateInSense('workday', 'from', input.from, now)
  const left = await leftOn(deps.documents, carrier)
  const service = carrier.services.find(({ id }) => id === serviceId)!
  const bookable = bookableDays(now, horizonOf(carrier, serviceId))
  const days = bookable.filter((day) => !input.from || day >= input.from).slice(0, input.days)
  const sheets = left ? null : await sheetsOn(deps.documents, carrier._id, days)
  return {
    until: bookable.at(-1)!,
    days: days.map((date) => {
      const { intervals, reason } = dayHours(carrier, date)
      const off = offShelf(service, date)
      const why = off ? offShelfText(off, beijingDate(now)) : intervals.length > 0 ? null : (reason ?? '不开放')
      return {
        date,
        closed: left ? '已经退出，不再接受预约' : why,
        slots: (sheets ? offeredSlots(carrier, serviceId, [date], sheets, now) : []).map((slot) => ({
          ...offer(slot),
          capacity: seatsOf(slot),
          kept: seatsKept(slot, sheets?.get(date)),
          provisional: slot.provisional,
        })),
      }
    }),
  }
})
