import type { ClockTime, Instant } from '../calendar/beijing'
import type { EventId, ServiceId } from '../ids'
import type { EventKindId } from './kinds'

/** Seats of one event at most, and of one enterprise. Product rule. */
export const MOST_SEATS = 2_000
export const MOST_PER_ENTERPRISE = 10
/** The live stream opens so long before the start. Product rule. */
export const LIVE_OPENS_MINUTES = 10
const MINUTE = 60_000

/** Whose event it is: `scope` is the id of a carrier, the code of a district, or `city`. */
export const hostKinds = ['carrier', 'district', 'city'] as const
export type HostKind = (typeof hostKinds)[number]
export interface Host {
  hostKind: HostKind
  scope: string
}

export interface AgendaLine {
  at: ClockTime
  title: string
  speaker: string
}

/** One of several events under one title; `firstId` is the one that the series is known by. */
export interface SeriesPlace {
  firstId: EventId
  title: string
  nth: number
  of: number
}

/** What its host says of an event. */
export interface EventPlan {
  kind: EventKindId
  title: string
  body: string
  start: Instant
  end: Instant
  /** '' where there is only a stream */
  place: string
  /** on the spot, 0 to `MOST_SEATS`; 0: there is only a stream */
  seats: number
  perEnterprise: number
  /** who has a seat may give it back until so long before the start */
  leaveMinutes: number
  /** '' where there is none */
  liveUrl: string
  replayUrl: string
  agenda: readonly AgendaLine[]
  /** the service of the carrier that being there counts as; null: being there leaves no service record */
  serviceId: ServiceId | null
}

/** Its times; the state is read from them. */
export interface EventTimes {
  start: Instant
  end: Instant
  publishedAt: Instant | null
  cancelledAt: Instant | null
}
export type EventState = 'draft' | 'published' | 'past' | 'cancelled'

export function eventState({ end, publishedAt, cancelledAt }: EventTimes, now: Instant): EventState {
  if (cancelledAt !== null) return 'cancelled'
  if (publishedAt === null) return 'draft'
  return end <= now ? 'past' : 'published'
}

export const joinWays = ['onsite', 'live'] as const
export type JoinWay = (typeof joinWays)[number]

export const liveOpensAt = (start: Instant): Instant => start - LIVE_OPENS_MINUTES * MINUTE

/** The link to the stream, for who has joined: shortly before the start, until the end. */
export const openLink = (event: Pick<EventPlan, 'liveUrl'> & EventTimes, now: Instant): string | null =>
  event.liveUrl !== '' && eventState(event, now) === 'published' && now >= liveOpensAt(event.start)
    ? event.liveUrl
    : null

export const leaveUntil = ({ start, leaveMinutes }: Pick<EventPlan, 'start' | 'leaveMinutes'>): Instant =>
  start - leaveMinutes * MINUTE
