import type { eventView } from '@shared/contract/event'
import { eventState } from '@shared/event/event'
import { eventKinds } from '@shared/event/kinds'
import type * as z from 'zod'
import { asLine } from '../../frame/basis-line'
import type { Documents } from '../../platform/documents'
import type { EventJoin } from '../../store/event-joins'
import { seatsLeftOf } from '../../store/event-shards'
import type { EventDoc } from '../../store/events'

type EventView = z.infer<typeof eventView>

/** Events as anybody sees them; of a draft all seats are free. */
export async function eventViews(documents: Documents, rows: readonly EventDoc[], now: number): Promise<EventView[]> {
  const left = await seatsLeftOf(
    documents,
    rows.filter(({ listed }) => listed === 'published'),
  )
  return rows.map((event) => viewOf(event, left.get(event._id) ?? event.seats, now))
}

function viewOf(event: EventDoc, seatsLeft: number, now: number): EventView {
  const { _id, hostKind, scope, hostName, kind, title, body, start, end, place, seats, perEnterprise } = event
  const { leaveMinutes, liveUrl, replayUrl, agenda, series, cancelReason, revision } = event
  return {
    ...{ id: _id, hostKind, scope, hostName, kind, kindBasis: asLine(eventKinds[kind].basis), title, body, start, end },
    ...{ place, seats, seatsLeft, perEnterprise, leaveMinutes, agenda: [...agenda], series, cancelReason, revision },
    hasLive: liveUrl !== '',
    hasReplay: replayUrl !== '' && end <= now,
    state: eventState(event, now),
  }
}

export async function eventViewOf(documents: Documents, event: EventDoc, now: number): Promise<EventView> {
  const [view] = await eventViews(documents, [event], now)
  return view!
}

export function joinViewOf({
  _id,
  eventId,
  enterpriseId,
  way,
  seats,
  start,
  end,
  joinedAt,
  leftAt,
  arrived,
}: EventJoin) {
  return { id: _id, eventId, enterpriseId, way, seats, start, end, joinedAt, leftAt, arrived }
}
