import * as z from 'zod'
import { eventKinds } from '../lifecycle/event'
import { basis, carrierId, caseId, district, instant, localDate } from './fields'
import { kind } from './lifecycle-views'

/** What happened to an organisation as a carrier of one kind. */
export const eventView = z.object({
  what: z.enum(eventKinds),
  at: instant,
  effectiveOn: localDate,
  caseId: caseId.nullable(),
  published: z.object({ listName: z.string(), place: z.number().int(), from: localDate, to: localDate }).nullable(),
  basis,
})

/** A 培育对象 that may be proposed for removal, or soon may be. */
export const removableView = z.object({
  ...{ carrierId, name: z.string(), district, admittedOn: localDate },
  /** by which it may be proposed */
  procedure: z.string(),
  /** the first day, and whether it has come */
  from: localDate,
  due: z.boolean(),
  /** the day by each other reading; null: by that one it stays */
  otherwise: z.array(z.object({ words: z.string(), on: localDate.nullable() })),
  passedOn: localDate.nullable(),
  /** the caller has a tie to it */
  tied: z.boolean(),
  open: z.object({ caseId, draft: z.boolean(), own: z.boolean() }).nullable(),
})

/** What follows from the events today. */
export const standingView = z.object({
  kind,
  /** its page; null: it has none yet */
  carrierId: carrierId.nullable(),
  title: z.enum(['recognised', 'object', 'none']),
  /** of the 培育期, the latest first; `to` null: it runs */
  periods: z.array(z.object({ from: localDate, to: localDate.nullable() })),
  /** may not apply; `until` is the last day of it */
  bar: z.object({ until: localDate, basis }).nullable(),
  /** three years without success: may be proposed for removal from this day on; null: not so */
  removableFrom: localDate.nullable(),
  events: z.array(eventView),
})
