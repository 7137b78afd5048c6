import type { JoinWay } from '@shared/event/event'
import { asId, type EnterpriseId, type EventId, type JoinId, type PersonId } from '@shared/ids'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** An enterprise's part in an event. Of one on the spot the seat on its shard is the truth, and this follows from it. */
export interface EventJoin {
  _id: JoinId
  eventId: EventId
  enterpriseId: EnterpriseId
  /** who joined for it; null when only the seat survived a crash */
  personId: PersonId | null
  way: JoinWay
  /** on the spot; 0 of who watches */
  seats: number
  /** as the event has them, for the enterprise's list; put right when it moved */
  start: number
  end: number
  joinedAt: number
  leftAt: number | null
  /** people of it who have come */
  arrived: number
  /** when the first of them came; left out: nobody has */
  arrivedAt?: number
}
export const eventJoins = collection<EventJoin>('event-joins')

/** One request for one event is one part in it, however often it is sent. */
export const joinIdOf = (personId: PersonId, requestId: string, eventId: EventId) =>
  asId<JoinId>(`ej_${hashId('event-join', personId, requestId, eventId)}`)

/** 现场加: who came without having joined has a part from then on; one for each try, which repeating it finds again. */
export const walkInJoinIdOf = (personId: PersonId, requestId: string, eventId: EventId) =>
  asId<JoinId>(`ew_${hashId('event-walk-in', personId, requestId, eventId)}`)

/** Who watches holds no seat, so an enterprise's one part of that kind is found by its name. */
export const liveJoinIdOf = (eventId: EventId, enterpriseId: EnterpriseId) =>
  asId<JoinId>(`el_${hashId('event-live', eventId, enterpriseId)}`)
