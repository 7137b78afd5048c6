import * as z from 'zod'
import { hostKinds, joinWays, MOST_PER_ENTERPRISE, MOST_SEATS } from '../event/event'
import { eventKindIds } from '../event/kinds'
import { limits } from '../limits'
import { reads, writes } from './entry'
import { eventAttendance, hostRoles, member } from './event-attendance'
import {
  basis,
  carrierId,
  enterpriseId,
  eventId,
  instant,
  joinId,
  link,
  optionalText,
  pageInput,
  pageOf,
  requestId,
  scope,
  serviceId,
  text,
} from './fields'
import { mayRefuse } from './refusals'

/** Times that are typed: of our century. */
const typedInstant = z.number().int().min(1_577_836_800_000).max(4_102_444_800_000)
const agendaLine = z.strictObject({
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  title: text(limits.event.title),
  speaker: optionalText(limits.event.title),
})
const hostKind = z.enum(hostKinds)
const state = z.enum(['draft', 'published', 'past', 'cancelled'])
const seriesPlace = {
  title: text(limits.event.series),
  nth: z.number().int().min(1).max(60),
  of: z.number().int().min(1).max(60),
}

/** An event as anybody sees it: how many have joined, never who. The stream has no address here. */
export const eventView = z.object({
  id: eventId,
  hostKind,
  scope,
  hostName: z.string(),
  kind: z.enum(eventKindIds),
  kindBasis: basis,
  title: z.string(),
  body: z.string(),
  start: instant,
  end: instant,
  place: z.string(),
  seats: z.number().int(),
  seatsLeft: z.number().int(),
  perEnterprise: z.number().int(),
  leaveMinutes: z.number().int(),
  hasLive: z.boolean(),
  hasReplay: z.boolean(),
  agenda: z.array(z.object({ at: z.string(), title: z.string(), speaker: z.string() })),
  series: z.object({ firstId: eventId, title: z.string(), nth: z.number().int(), of: z.number().int() }).nullable(),
  state,
  cancelReason: z.string(),
  revision: z.number().int(),
})

const joinView = z.object({
  id: joinId,
  eventId,
  enterpriseId,
  way: z.enum(joinWays),
  seats: z.number().int(),
  start: instant,
  end: instant,
  joinedAt: instant,
  leftAt: instant.nullable(),
  arrived: z.number().int(),
})

/** Events (B7): a carrier's, a district's or the city's. Seats live on shards (ADR 0014). */
export const event = {
  /** Those that were published, of one carrier or of all: to come or cancelled before they came, the next first; or over, the latest first. */
  list: reads('anyone')
    .input(
      z.strictObject({ carrierId: carrierId.optional(), when: z.enum(['coming', 'past', 'cancelled']), ...pageInput }),
    )
    .output(pageOf(eventView)),

  /** One event, and the others of its series. A draft is there for its host alone; `manages`: the caller is of the host. */
  get: reads('anyone')
    .input(z.strictObject({ eventId }))
    .output(eventView.extend({ manages: z.boolean(), others: z.array(eventView) })),

  /** An enterprise's own part: whether it has joined, the way into the stream, and its own appointments at that time. */
  joined: reads(member)
    .input(z.strictObject({ eventId, enterpriseId }))
    .output(
      z.object({
        join: joinView.nullable(),
        liveUrl: z.string().nullable(),
        replayUrl: z.string().nullable(),
        clashes: z.array(z.object({ title: z.string(), start: instant, end: instant })),
      }),
    ),

  join: writes(member)
    .input(
      z.strictObject({
        eventId,
        enterpriseId,
        way: z.enum(joinWays),
        seats: z.number().int().min(1).max(MOST_PER_ENTERPRISE),
        requestId,
      }),
    )
    .output(joinView)
    .errors(
      mayRefuse(
        'EVENT_FULL',
        'EVENT_CLOSED',
        'ALREADY_JOINED',
        'ENTERPRISE_FROZEN',
        'SELF_SERVICE',
        'CARRIER_LEFT',
        'LIMIT_REACHED',
      ),
    ),

  leave: writes(member)
    .input(z.strictObject({ joinId, requestId }))
    .output(joinView)
    .errors(mayRefuse('WRONG_STATE', 'TOO_LATE')),

  /** What an enterprise has joined: to come, the next first; or over, the latest first. */
  mine: reads(member)
    .input(z.strictObject({ enterpriseId, when: z.enum(['coming', 'past']), ...pageInput }))
    .output(pageOf(joinView.extend({ title: z.string(), place: z.string(), hostName: z.string(), state }))),

  /** A host's own events, drafts too, the latest first. */
  managed: reads(hostRoles)
    .input(z.strictObject({ hostKind, scope, ...pageInput }))
    .output(pageOf(eventView)),

  /** What its host has written, with the addresses of stream and replay. */
  plan: reads(hostRoles)
    .input(z.strictObject({ eventId }))
    .output(z.object({ liveUrl: z.string(), replayUrl: z.string(), serviceId: serviceId.nullable() })),

  /** A new event, or another text for one that is there. `series.firstId`: an event of the same host; left out: this is its first. */
  save: writes(hostRoles)
    .input(
      z.strictObject({
        eventId: eventId.optional(),
        hostKind,
        scope,
        kind: z.enum(eventKindIds),
        title: text(limits.event.title),
        body: optionalText(limits.event.body),
        start: typedInstant,
        end: typedInstant,
        place: optionalText(limits.event.place),
        seats: z.number().int().min(0).max(MOST_SEATS),
        perEnterprise: z.number().int().min(1).max(MOST_PER_ENTERPRISE),
        leaveMinutes: z.number().int().min(0).max(10_080),
        liveUrl: link,
        replayUrl: link,
        agenda: z.array(agendaLine).max(limits.event.agenda),
        serviceId: serviceId.optional(),
        series: z.strictObject({ firstId: eventId.optional(), ...seriesPlace }).optional(),
        requestId,
      }),
    )
    .output(eventView)
    .errors(mayRefuse('EVENT_REFUSED')),

  publish: writes(hostRoles)
    .input(z.strictObject({ eventId, requestId }))
    .output(eventView)
    .errors(mayRefuse('EVENT_REFUSED', 'CARRIER_LEFT')),

  cancel: writes(hostRoles)
    .input(z.strictObject({ eventId, reason: text(limits.cancelReason), requestId }))
    .output(eventView)
    .errors(mayRefuse('EVENT_REFUSED')),

  ...eventAttendance,
}
