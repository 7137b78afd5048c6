import { decideAttend, decideSeated } from '@shared/event/decide-attend'
import { decideJoin } from '@shared/event/decide-join'
import { homeOf, type Seated, shardCount } from '@shared/event/shards'
import type { ArrivalId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { asLine } from '../../frame/basis-line'
import { answered, commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { checkInDigest } from '../../modules/booking/check-in'
import { arrivalView, oneMore } from '../../modules/event/arrival'
import { isOfHost } from '../../modules/event/host'
import { abandonSeats, mayJoin, refuseWhoMayNot, writeJoin } from '../../modules/event/join'
import { Contended } from '../../platform/documents'
import { enterprises } from '../../store/enterprises'
import { arrivalIdOf, eventArrivals } from '../../store/event-arrivals'
import { eventJoins, walkInJoinIdOf } from '../../store/event-joins'
import { shardsOf, takeSeats } from '../../store/event-shards'
import { events } from '../../store/events'
import { blockedUntil, countWrongTry } from '../../store/limits'

/**
 * Who scanned the host's code has come (B7). Two people of different enterprises share no document in it, so that a room may scan at once.
 * Whose enterprise has no seat takes a free one first (ADR 0014), and one transaction makes the join and the arrival of it; if this call dies
 * in between, `jobs` makes a join of the seat, and scanning again finds it.
 */
export const attend = os.event.attend.handler(async ({ context, input, errors }) => {
  const { documents, derive, now: clock } = context.deps
  const { eventId, code } = input
  const personId = personOf(context)
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const event = await events.get(documents, eventId)
  if (!event || event.publishedAt === null) throw refusal('NOT_FOUND')
  const finished = async () => {
    const done = await answered(context, input)
    return done && arrivalView(documents, done.arrivalId as ArrivalId)
  }
  const done = await finished()
  if (done) return done
  const arrivalId = arrivalIdOf(eventId, personId)
  const limit = `attend:${personId}`
  const retryAt = await blockedUntil(documents, limit, clock())
  if (retryAt !== null) throw errors.TOO_MANY_TRIES({ data: { retryAt } })
  const refusedBy = (no: Exclude<ReturnType<typeof decideAttend | typeof decideSeated>, { accepted: true }>) =>
    no.code === 'CODE_INVALID'
      ? errors.CODE_INVALID()
      : errors.ATTEND_REFUSED({ data: { ...no.data, basis: asLine(no.basis) } })
  const digest = checkInDigest(derive)
  const good = decideAttend(digest, event, await eventArrivals.get(documents, arrivalId), code, clock())
  if (!good.accepted) {
    // they may have come by this request, sent again while it was on its way
    const meanwhile = await finished()
    if (meanwhile) return meanwhile
    if (good.code === 'CODE_INVALID') await countWrongTry(documents, limit, clock())
    throw refusedBy(good)
  }
  const enterprise = await enterprises.get(documents, enterpriseId)
  if (!enterprise) throw refusal('NOT_FOUND')
  if (isOfHost(context, event)) throw errors.SELF_SERVICE({ data: { basis: asLine(productRules.noSelfService) } })
  await refuseWhoMayNot(context, event, enterprise, errors)

  const shards = await shardsOf(documents, event, enterpriseId)
  const own = shards[homeOf(enterpriseId, shardCount(event.seats))]?.held.find(
    (held) => held.enterpriseId === enterpriseId,
  )
  const walkIn = { joinId: walkInJoinIdOf(personId, input.requestId, eventId), enterpriseId, seats: 1, at: clock() }
  let seat: Seated = own ?? walkIn
  if (!own) {
    const may = decideJoin(event, 'onsite', seat.seats, clock())
    if (!may.accepted) throw errors.EVENT_CLOSED({ data: { reason: may.data.reason, basis: asLine(may.basis) } })
    await mayJoin(documents, enterpriseId, seat.joinId, event.end, clock(), errors)
    const outcome = await takeSeats(documents, event, seat, shards)
    if (outcome.kind === 'full') throw errors.EVENT_FULL({ data: { seatsLeft: outcome.seatsLeft } })
    // a colleague came at the same moment, and has the seat
    if (outcome.kind === 'same-enterprise') seat = { ...seat, joinId: outcome.joinId }
  }
  const isNew = seat.joinId === walkIn.joinId
  try {
    await commit(context, input, eventId, async (tx, at) => {
      const before = await eventArrivals.get(tx, arrivalId)
      const current = await events.get(tx, eventId)
      const decided = decideAttend(digest, current!, before, code, at)
      if (!decided.accepted) throw refusedBy(decided)
      if (isNew) await writeJoin(tx, event, seat, 'onsite', personId, at, errors)
      const join = await eventJoins.get(tx, seat.joinId)
      // given back, or not written yet, at this moment
      if (!join || join.leftAt !== null) throw new Contended(`the seat of ${seat.joinId} is on its way`)
      const seated = decideSeated(join)
      if (!seated.accepted) throw refusedBy(seated)
      await eventJoins.change(tx, join._id, oneMore(join, at))
      await eventArrivals.put(tx, {
        ...{ _id: arrivalId, eventId, enterpriseId, joinId: join._id, personId, step: decided.step },
        ...{ walkIn: isNew, at, undoneAt: null },
      })
      return { arrivalId }
    })
  } catch (error) {
    if (isNew) await abandonSeats(documents, event, seat, clock())
    throw error
  }
  return arrivalView(documents, arrivalId)
})
