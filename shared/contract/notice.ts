import * as z from 'zod'
import { districtCodes } from '../directory/districts'
import { industries, sizes, tiers } from '../enterprise/profile'
import { limits } from '../limits'
import { queueStates } from '../queue'
import { reads, writes } from './entry'
import {
  district,
  instant,
  localDate,
  noticeId,
  pageInput,
  queueOf,
  requestId,
  soughtWords,
  text,
  threadId,
} from './fields'
import { mayRefuse } from './refusals'

const audience = z.strictObject({
  districts: z.array(district).max(districtCodes.length).default([]),
  tiers: z.array(z.enum(tiers)).max(tiers.length).default([]),
  industries: z.array(z.enum(industries)).max(industries.length).default([]),
  sizes: z.array(z.enum(sizes)).max(sizes.length).default([]),
})

export const noticeView = z.object({
  id: noticeId,
  title: z.string(),
  body: z.string(),
  sample: z.boolean(),
  deadline: localDate.nullable(),
  audience,
  /** how many enterprises it goes to: counted when it was approved, until then as of now */
  recipients: z.number().int(),
  composedAt: instant,
  approvedAt: instant.nullable(),
  /** when every recipient had it in the inbox; null: the outcome is still growing */
  deliveredAt: instant.nullable(),
  /** sent back to its author: why, and when */
  returned: z.object({ reason: z.string(), at: instant }).nullable(),
  mine: z.boolean(),
  /** it was sent back, and the caller may hand it in again: their own, or that of an author who is here no more */
  mayRevise: z.boolean(),
  outcome: z.object({
    inbox: z.number().int(),
    sent: z.number().int(),
    failed: z.number().int(),
    unknown: z.number().int(),
  }),
})

const written = {
  title: text(limits.noticeTitle),
  body: text(limits.noticeBody),
  sample: z.boolean().default(false),
  deadline: localDate.optional(),
  audience,
}

/** Policy notices (G2, G3, T8): composed by one person, approved by another, sent to those whom they concern. */
export const notice = {
  compose: writes(['city-admin', 'city-reviewer'])
    .input(z.strictObject({ ...written, requestId }))
    .output(noticeView)
    .errors(mayRefuse('AUDIENCE_EMPTY')),

  /** 退回: to its author, who is told why. */
  sendBack: writes(['city-admin', 'city-reviewer'])
    .input(z.strictObject({ noticeId, reason: text(limits.reason), requestId }))
    .output(noticeView)
    .errors(mayRefuse('SECOND_PERSON_NEEDED', 'WRONG_STATE')),

  /** The author hands in again what was sent back; another, where the author may write none any more. */
  revise: writes(['city-admin', 'city-reviewer'])
    .input(z.strictObject({ noticeId, ...written, requestId }))
    .output(noticeView)
    .errors(mayRefuse('AUDIENCE_EMPTY', 'WRONG_STATE')),

  /** A second person sends it. `composedAt`: of the words that they read; left out, of those that are there as it is called. */
  approve: writes(['city-admin', 'city-reviewer'])
    .input(z.strictObject({ noticeId, composedAt: instant.min(0).optional(), requestId }))
    .output(noticeView)
    .errors(mayRefuse('SECOND_PERSON_NEEDED', 'WRONG_STATE')),

  /** Those that wait for a second person, those that were sent, or all; the latest first. `sought`: in the title. */
  list: reads(['city-admin', 'city-reviewer'])
    .input(z.strictObject({ state: z.enum(queueStates).optional(), sought: soughtWords, ...pageInput }))
    .output(queueOf(noticeView)),

  /** How many enterprises an audience would reach, before anything is written. */
  preview: reads(['city-admin', 'city-reviewer'])
    .input(z.strictObject({ audience }))
    .output(z.object({ enterprises: z.number().int() })),

  /** One notice as its reader sees it; only for those it was sent to, and for the city. */
  get: reads('person')
    .input(z.strictObject({ noticeId }))
    .output(
      z.object({
        notice: noticeView.pick({ id: true, title: true, body: true, sample: true, deadline: true }),
        why: z.array(z.string()),
        /** its message, while this reader has not read it */
        unreadThreadId: threadId.nullable(),
      }),
    ),
}
