import { decideArrive } from '@shared/booking/decide-walk-in'
import { answered, commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { checkInDigest } from '../../modules/booking/check-in'
import { carriers } from '../../store/carriers'
import { blockedUntil, countWrongTry } from '../../store/limits'
import { walkInPasses, walkInPassId } from '../../store/walk-in-passes'

/** What was scanned is worth something for a minute and a half; what is filled in afterwards takes longer, so it is a pass from here on. */
export const arrive = os.booking.arrive.handler(async ({ context, input, errors }) => {
  const { documents, derive, now: clock } = context.deps
  const personId = personOf(context)
  const { carrierId, code } = input
  const digest = checkInDigest(derive)
  if (!(await answered(context, input))) {
    const limit = `walk-in:${personId}`
    const retryAt = await blockedUntil(documents, limit, clock())
    if (retryAt !== null) throw errors.TOO_MANY_TRIES({ data: { retryAt } })
    const good = decideArrive(digest, carrierId, code, clock())
    if (!good.accepted || !(await carriers.get(documents, carrierId))) {
      await countWrongTry(documents, limit, clock())
      throw errors.CODE_INVALID()
    }
  }
  return commit(context, input, carrierId, async (tx, at) => {
    const decided = decideArrive(digest, carrierId, code, at)
    if (!decided.accepted) throw errors.CODE_INVALID()
    const passId = walkInPassId(carrierId, personId, decided.step)
    const pass = await walkInPasses.get(tx, passId)
    if (pass?.usedAt) throw errors.CODE_INVALID()
    if (!pass) await walkInPasses.create(tx, { _id: passId, carrierId, personId, at, usedAt: null, bookingId: null })
    return { passId }
  })
})
