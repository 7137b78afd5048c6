import { decideBook } from '@shared/booking/decide-book'
import type { RefusalData } from '@shared/contract/refusals'
import { decideNotFrozen } from '@shared/enterprise/decide-not-frozen'
import { decideJoin } from '@shared/event/decide-join'
import type { JoinWay } from '@shared/event/event'
import type { Seated } from '@shared/event/shards'
import { asId, type EnterpriseId, type JoinId, type PersonId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { type Context, personOf } from '../../frame/context'
import { Contended, type Documents, type Reader, type Tx } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import type { Enterprise } from '../../store/enterprises'
import { type EventJoin, eventJoins, liveJoinIdOf } from '../../store/event-joins'
import { eventShards, homeShardOf } from '../../store/event-shards'
import { type EventDoc, events } from '../../store/events'
import { quotaId, quotaUses } from '../../store/quotas'
import { membershipsOf } from '../access/ties'
import { partiesOf } from '../booking/parties'
import { leftOn } from '../lifecycle/left'
import { mayUse, type Refusals, trySpend, usesOf } from '../quota/spend'

interface Closed {
  EVENT_CLOSED(options: { data: RefusalData<'EVENT_CLOSED'> }): Error
}
type Forbidden = Record<
  'ENTERPRISE_FROZEN' | 'SELF_SERVICE' | 'CARRIER_LEFT',
  (o: { data: RefusalData<'SELF_SERVICE'> }) => Error
>

/** As with a booking (B4): not for a code in doubt, and not at one's own station. */
export async function refuseWhoMayNot(context: Context, event: EventDoc, enterprise: Enterprise, errors: Forbidden) {
  const { documents, now } = context.deps
  const personId = personOf(context)
  const carrier = event.hostKind === 'carrier' ? await carriers.get(documents, asId(event.scope)) : null
  const decided = carrier
    ? decideBook({
        left: (await leftOn(documents, carrier)) !== null,
        ...partiesOf(personId, await membershipsOf(documents, personId), enterprise, carrier, now()),
      })
    : decideNotFrozen(enterprise)
  if (!decided.accepted) throw errors[decided.code]({ data: { basis: asLine(decided.basis) } })
}

const spending = (enterpriseId: EnterpriseId, joinId: JoinId, until: number) =>
  ({ name: 'openEvents', whose: enterpriseId, useId: joinId, until }) as const

/** @throws LIMIT_REACHED of the calling operation */
export const mayJoin = (
  from: Reader,
  enterpriseId: EnterpriseId,
  joinId: JoinId,
  until: number,
  now: number,
  errors: Refusals,
) => mayUse(from, spending(enterpriseId, joinId, until), now, errors)

/** The same for whoever has nobody to refuse it to. @returns whether there was a place */
export const trySpendJoin = (tx: Tx, { enterpriseId, joinId }: Seated, until: number, now: number) =>
  trySpend(tx, spending(enterpriseId, joinId, until), now)

export const joinOf = (event: EventDoc, seat: Seated, way: JoinWay, personId: PersonId | null): EventJoin => ({
  ...{ _id: seat.joinId, eventId: event._id, enterpriseId: seat.enterpriseId, personId, way, seats: seat.seats },
  ...{ start: event.start, end: event.end, joinedAt: seat.at, leftAt: null, arrived: 0 },
})

/**
 * The join and its place among the open ones. The event is read again: it may have been cancelled since. Who watched and now comes is not of
 * those who watch any more.
 */
export async function writeJoin(
  tx: Tx,
  event: EventDoc,
  seat: Seated,
  way: JoinWay,
  personId: PersonId,
  now: number,
  errors: Closed & Refusals,
): Promise<void> {
  const { enterpriseId, joinId } = seat
  const [current, known] = [await events.get(tx, event._id), await eventJoins.get(tx, joinId)]
  const decided = decideJoin(current!, way, seat.seats, now)
  if (!decided.accepted)
    throw errors.EVENT_CLOSED({ data: { reason: decided.data.reason, basis: asLine(decided.basis) } })
  // what `jobs` has made of the seats meanwhile is counted already
  if (known?.leftAt === null) {
    if (known.personId === null) await eventJoins.change(tx, joinId, { personId })
    return
  }
  const uses = await mayJoin(tx, enterpriseId, joinId, event.end, now, errors)
  const watchedId = liveJoinIdOf(event._id, enterpriseId)
  const watched = way === 'onsite' ? await eventJoins.get(tx, watchedId) : null
  if (watched?.leftAt === null) await eventJoins.change(tx, watchedId, { leftAt: now })
  await quotaUses.put(tx, { _id: quotaId('openEvents', enterpriseId), uses: uses.filter(({ id }) => id !== watchedId) })
  await eventJoins.put(tx, joinOf(current!, seat, way, personId))
}

/**
 * Seats that were taken and no join made of them go back. A double of the call may be making it at this moment: both write the count of the
 * enterprise's places, so the later of the two runs again and sees what the other did. What is left over is for `jobs`.
 */
export async function abandonSeats(documents: Documents, event: EventDoc, seat: Seated, now: number): Promise<void> {
  try {
    await documents.transaction((tx) => leaveSeats(tx, event, seat, now))
  } catch (error) {
    if (!(error instanceof Contended)) throw error
  }
}

export async function leaveSeats(
  tx: Tx,
  event: EventDoc,
  { joinId, enterpriseId }: Seated,
  now: number,
): Promise<void> {
  const shard = await eventShards.get(tx, homeShardOf(event, enterpriseId))
  const seat = shard?.held.find((held) => held.joinId === joinId)
  if (!shard || !seat || (await eventJoins.get(tx, joinId))) return
  await quotaUses.put(tx, {
    _id: quotaId('openEvents', enterpriseId),
    uses: await usesOf(tx, 'openEvents', enterpriseId),
  })
  const held = shard.held.filter((each) => each.joinId !== joinId)
  await eventShards.put(tx, {
    ...shard,
    free: shard.free + seat.seats,
    held,
    touchedAt: Math.max(now, shard.touchedAt),
  })
}
