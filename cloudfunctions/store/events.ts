import type { EventPlan, EventTimes, Host, SeriesPlace } from '@shared/event/event'
import { asId, type EventId, type PersonId } from '@shared/ids'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** What those who joined are still to be told of; how far `jobs` got. */
export interface Telling {
  step: 'moved' | 'cancelled' | 'soon'
  at: number
  /** the second round, a minute later, is for those who were about to join when it was decided */
  dueAt: number
  afterId: string
}

export const telling = (step: Telling['step'], at: number): Telling => ({ step, at, dueAt: at, afterId: '' })

/** What its host wrote of it, from which `jobs` drafts a service record for each enterprise that came; how far it got. */
export interface Recording {
  summary: string
  byId: PersonId
  at: number
  /** null: all are written */
  openSince: number | null
  afterId: string
}

/** An event and what became of it. Its seats are on its shards (ADR 0014). */
export interface EventDoc extends EventPlan, EventTimes, Host {
  _id: EventId
  hostName: string
  series: SeriesPlace | null
  /** public while it is `published`; stored for the lists alone, `eventState` is what it is */
  listed: 'draft' | 'published' | 'cancelled'
  cancelReason: string
  madeById: PersonId
  madeAt: number
  /** greater with each change after it was published: the calendar's SEQUENCE */
  revision: number
  telling: Telling | null
  /** left out: nobody has written of it */
  recording?: Recording
  /** those who come have been reminded of this start */
  remindedOf: number | null
}
export const events = collection<EventDoc>('events')

export const byStart = { key: 'start', direction: 'asc' } as const
export const byEnd = { key: 'end', direction: 'asc' } as const
export const byLatestEnd = { key: 'end', direction: 'desc' } as const

export const eventId = (personId: PersonId, requestId: string) =>
  asId<EventId>(`e_${hashId('event', personId, requestId)}`)
