import { decideUnmiss } from '@shared/booking/decide-miss'
import { productRules } from '@shared/law/product-rules'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { reseatIn } from '../../modules/desk/no-show'
import { onBooking } from '../../modules/desk/on-booking'

/** The seat may be somebody else's by now: then it stays as it is, and whoever came is received as a walk-in. */
export const unmiss = os.desk.unmiss.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, carrier, now) => {
    const decided = decideUnmiss(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const gone = await reseatIn(tx, booking, carrier, now)
    if (gone) throw errors.SEAT_GONE({ data: { reason: gone, basis: asLine(productRules.missedByDesk) } })
  }),
)
