import { bookableDays } from '@shared/booking/schedule'
import { dayHours } from '@shared/directory/hours'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { freeSlots, offer } from '../../modules/booking/free-slots'
import { carriers } from '../../store/carriers'

export const slots = os.booking.slots.handler(async ({ context: { deps }, input }) => {
  const carrier = await carriers.get(deps.documents, input.carrier)
  if (!carrier?.services.some(({ id }) => id === input.service)) throw refusal('NOT_FOUND')
  const now = deps.now()
  const days = bookableDays(now)
    .filter((day) => !input.from || day >= input.from)
    .slice(0, input.days)
  const open = await freeSlots(deps.documents, carrier, input.service, days, now)
  return {
    days: days.map((date) => {
      const { intervals, reason } = dayHours(carrier, date)
      return {
        date,
        closed: intervals.length > 0 ? null : (reason ?? '不开放'),
        slots: open
          .filter(({ id }) => id.includes(`:${date}:`))
          .map((slot) => ({ ...offer(slot), capacity: slot.capacity, provisional: slot.provisional })),
      }
    }),
  }
})
