import * as z from 'zod'
import { modeIds } from '../directory/carrier'
import { categoryIds } from '../directory/categories'
import { questionKinds } from '../directory/question'
import { tiers } from '../enterprise/profile'
import type { LaneId } from '../ids'
import { limits } from '../limits'
import type { Plan } from '../plan/plan'
import { misfits } from '../plan/touched'
import { reads, writes } from './entry'
import { bookingId, carrierId, instant, localDate, optionalText, questionId, requestId, serviceId } from './fields'
import { mayRefuse } from './refusals'

export const laneId = z.string().max(40) as unknown as z.ZodType<LaneId, LaneId>
export const interval = z.strictObject({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})
const day = z.array(interval).max(limits.plan.parts)
const reason = optionalText(limits.plan.reason)
/** How many or how long; what is too much or too little is said in words, by `planFaults`. */
const count = z.number().int().min(0).max(1_000_000)

const shelf = z.strictObject({
  state: z.enum(['paused', 'withdrawn']),
  reason,
  since: localDate,
  until: localDate.nullable(),
})

const question = z.strictObject({
  id: questionId,
  text: optionalText(limits.intake.text),
  kind: z.enum(questionKinds),
  choices: z.array(optionalText(limits.intake.choice)).max(limits.plan.parts).optional(),
  required: z.literal(true).optional(),
  hint: optionalText(limits.intake.hint),
})

/** What the station settles of a service; what else it has, it keeps. */
export const planService = z.strictObject({
  id: serviceId,
  name: optionalText(limits.plan.name),
  category: z.enum(categoryIds),
  modes: z.array(z.enum(modeIds)).max(modeIds.length),
  minutes: count,
  fee: z.strictObject({ kind: z.enum(['free', 'paid']), text: optionalText(limits.plan.fee) }),
  bring: z.array(optionalText(limits.plan.bring)).max(limits.plan.parts),
  capacity: count,
  needs: z.array(z.array(laneId).max(limits.plan.parts)).max(10).optional(),
  buffer: count.optional(),
  notice: count.optional(),
  horizon: count.optional(),
  perEnterprise: count.optional(),
  reserved: count.optional(),
  stages: z.array(z.enum(tiers)).min(1).max(tiers.length).optional(),
  approval: z.literal(true).optional(),
  questions: z.array(question).max(limits.plan.parts).optional(),
  shelf: shelf.optional(),
})

export const plan = z.strictObject({
  hours: z.array(day).max(7),
  holidays: z.enum(['closed', 'open']),
  closures: z.array(z.strictObject({ from: localDate, to: localDate, reason, hours: day })).max(limits.plan.parts * 2),
  services: z.array(planService).max(limits.plan.parts),
  lanes: z
    .array(z.strictObject({ id: laneId, kind: z.enum(['person', 'room']), name: optionalText(limits.plan.name) }))
    .max(limits.plan.parts),
})

/** A booking that a plan has no place for (`why`), or that its enterprise was asked to move (`offered`). */
export const planBooking = z.object({
  bookingId,
  number: z.string(),
  start: instant,
  end: instant,
  serviceName: z.string(),
  enterpriseName: z.string(),
  /** people and rooms, by name */
  lanes: z.array(z.string()),
  why: z.enum(misfits).nullable(),
  offered: z.object({ at: instant, reason: z.string() }).nullable(),
})

const planView = z.object({
  carrierId,
  carrierName: z.string(),
  /** goes up with each change; who saves says which they have seen */
  version: z.number().int(),
  savedAt: instant.nullable(),
  today: localDate,
  plan: z.custom<Plan>((value) => typeof value === 'object' && value !== null && 'hours' in value),
  /** of each service the seats free within `GLANCE_DAYS`, and the bookings that are still to be served */
  services: z.array(z.object({ serviceId, free: z.number().int(), booked: z.number().int() })),
  /** those that this plan has no place for and those that were asked to move, the soonest first */
  standing: z.array(planBooking),
  /** how many there are, where not all are named */
  count: z.number().int(),
})

const draft = { carrierId, version: z.number().int().min(0), plan }

/** What a station settles of how it is booked: its hours, services, people and rooms (B1). Name, address and field of work: 变更. */
export const planning = {
  get: reads(['carrier-staff', 'carrier-manager']).input(z.strictObject({ carrierId })).output(planView),

  /** What a draft would do: what is wrong with it, whom it touches, and what is free before and after. It writes nothing. */
  preview: reads(['carrier-manager'])
    .input(z.strictObject(draft))
    .output(
      z.object({
        /** the plan has been changed meanwhile; null: it is the one that the draft was made of */
        changedAt: instant.nullable(),
        faults: z.array(z.object({ part: z.string(), of: z.string(), text: z.string() })),
        touched: z.array(planBooking),
        count: z.number().int(),
        /** stands for exactly these bookings; `save` asks for it */
        seen: z.string(),
        free: z.array(z.object({ serviceId, before: z.number().int(), after: z.number().int() })),
      }),
    ),

  /**
   * Publishes a plan. Every booking stands: `offers` names those whose enterprise is asked to move, with the reason; the others are served
   * as booked.
   */
  save: writes(['carrier-manager'])
    .input(
      z.strictObject({
        ...draft,
        seen: z.string().max(64),
        offers: z.array(bookingId).max(limits.plan.offers),
        reason,
        requestId,
      }),
    )
    .output(planView)
    .errors(mayRefuse('PLAN_REFUSED')),

  /** The station keeps the time after all: what it asked the enterprise for is no longer asked. */
  withdrawOffer: writes(['carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(planView)
    .errors(mayRefuse('WRONG_STATE')),
}
