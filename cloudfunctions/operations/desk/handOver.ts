import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { handOverIn } from '../../modules/desk/hand-over'
import { onBooking } from '../../modules/desk/on-booking'

export const handOver = os.desk.handOver.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, carrier, now) => {
    const decided = await handOverIn(tx, booking, carrier, input.laneId, now)
    if (decided.accepted) return
    if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
    throw errors.LANE_REFUSED({ data: { ...decided.data, basis: asLine(decided.basis) } })
  }),
)
