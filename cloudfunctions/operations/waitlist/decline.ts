import { decideDecline } from '@shared/booking/decide-offer'
import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { advance } from '../../modules/waitlist/advance'
import { giveSeat } from '../../modules/waitlist/give'
import { ownWait } from '../../modules/waitlist/own'
import { viewOfWait } from '../../modules/waitlist/view'

export const decline = os.waitlist.decline.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { waitId, stay } = input
  await commit(context, input, waitId, async (tx, now) => {
    const wait = await ownWait(context, waitId, tx)
    const decided = decideDecline(wait, stay, now)
    if (!decided.accepted) throw errors.WAIT_OVER({ data: decided.data })
    const { state, gives, passed } = decided
    await advance(tx, wait, { state, gives, passed: [...wait.passed.filter(({ until }) => until > now), passed] })
    return { waitId }
  })
  await giveSeat(documents, waitId, clock())
  return viewOfWait(documents, await ownWait(context, waitId))
})
