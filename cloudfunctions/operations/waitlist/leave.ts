import { decideLeave } from '@shared/booking/decide-offer'
import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { advance } from '../../modules/waitlist/advance'
import { giveSeat } from '../../modules/waitlist/give'
import { ownWait } from '../../modules/waitlist/own'
import { viewOfWait } from '../../modules/waitlist/view'

export const leave = os.waitlist.leave.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { waitId } = input
  await commit(context, input, waitId, async (tx) => {
    const wait = await ownWait(context, waitId, tx)
    const decided = decideLeave(wait)
    if (!decided.accepted) throw errors.WAIT_OVER({ data: decided.data })
    await advance(tx, wait, { state: decided.state, gives: decided.gives })
    return { waitId }
  })
  await giveSeat(documents, waitId, clock())
  return viewOfWait(documents, await ownWait(context, waitId))
})
