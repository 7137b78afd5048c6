import { decideMiss } from '@shared/booking/decide-miss'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { missIn } from '../../modules/desk/no-show'
import { onBooking } from '../../modules/desk/on-booking'

export const miss = os.desk.miss.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, carrier, now) => {
    const decided = decideMiss(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await missIn(tx, booking, carrier, { ...decided, byId: personOf(context) }, now)
  }),
)
