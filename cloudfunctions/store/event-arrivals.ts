import { type ArrivalId, asId, type EnterpriseId, type EventId, type JoinId, type PersonId } from '@shared/ids'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** One person who came to an event, for an enterprise. */
export interface EventArrival {
  _id: ArrivalId
  eventId: EventId
  enterpriseId: EnterpriseId
  joinId: JoinId
  /** who scanned; null: told by the desk, which knows the enterprise alone */
  personId: PersonId | null
  /** of the code that was scanned: it is worth nothing to them any more; null: told by the desk */
  step: number | null
  /** 现场加: its enterprise had not joined */
  walkIn: boolean
  at: number
  undoneAt: number | null
}
export const eventArrivals = collection<EventArrival>('event-arrivals')

/** The latest on top. */
export const byArrival = { key: 'at', direction: 'desc' } as const

/** A person comes to an event once. */
export const arrivalIdOf = (eventId: EventId, personId: PersonId) =>
  asId<ArrivalId>(`ea_${hashId('event-arrival', eventId, personId)}`)

/** What the desk says once counts once. */
export const toldArrivalIdOf = (personId: PersonId, requestId: string) =>
  asId<ArrivalId>(`et_${hashId('event-arrival-told', personId, requestId)}`)
