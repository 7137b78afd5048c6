import { eventState, openLink } from '@shared/event/event'
import { homeOf, shardCount } from '@shared/event/shards'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { clashesOf } from '../../modules/event/clashes'
import { joinViewOf } from '../../modules/event/view'
import { eventJoins, liveJoinIdOf } from '../../store/event-joins'
import { shardsOf } from '../../store/event-shards'
import { events } from '../../store/events'

export const joined = os.event.joined.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const { documents, now: clock } = context.deps
  const now = clock()
  const event = await events.get(documents, input.eventId)
  if (!event || event.publishedAt === null) throw refusal('NOT_FOUND')
  const home = (await shardsOf(documents, event, enterpriseId))[homeOf(enterpriseId, shardCount(event.seats))]
  const seat = home?.held.find((held) => held.enterpriseId === enterpriseId)
  const [onsite, live, clashes] = await Promise.all([
    seat ? eventJoins.get(documents, seat.joinId) : null,
    eventJoins.get(documents, liveJoinIdOf(event._id, enterpriseId)),
    clashesOf(documents, enterpriseId, event),
  ])
  const join = [onsite, live].find((each) => each?.leftAt === null) ?? null
  return {
    join: join && joinViewOf(join),
    liveUrl: join && openLink(event, now),
    replayUrl: join && eventState(event, now) === 'past' && event.replayUrl !== '' ? event.replayUrl : null,
    clashes,
  }
})
