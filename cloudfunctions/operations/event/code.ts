import { codeUntil, stepAt } from '@shared/booking/code'
import { attendCodeAt } from '@shared/event/attend'
import { decideOpen } from '@shared/event/decide-attend'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { checkInDigest } from '../../modules/booking/check-in'
import { hosted } from '../../modules/event/host'
import { events } from '../../store/events'

export const code = os.event.code.handler(async ({ context, input, errors }) => {
  const { documents, derive, now: clock } = context.deps
  const event = hosted(context, await events.get(documents, input.eventId))
  const now = clock()
  const decided = decideOpen(event, now)
  if (!decided.accepted) throw errors.ATTEND_REFUSED({ data: { ...decided.data, basis: asLine(decided.basis) } })
  return { code: attendCodeAt(checkInDigest(derive), event._id, stepAt(now)), until: codeUntil(now) }
})
