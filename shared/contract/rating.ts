import * as z from 'zod'
import { limits } from '../limits'
import { queueStates } from '../queue'
import { doubts } from '../rating/text'
import { reads, writes } from './entry'
import {
  carrierId,
  district,
  instant,
  localDate,
  optionalText,
  pageInput,
  pageOf,
  queueInput,
  queueOf,
  ratingId,
  recordId,
  requestId,
} from './fields'
import { mayRefuse } from './refusals'

export const ratingTags = ['clear', 'no-selling', 'on-time', 'solved', 'materials'] as const
const stars = z.number().int().min(1).max(5)
const officers = ['district-officer', 'city-reviewer', 'city-admin'] as const

/** Ratings (C4): one per service record, by the enterprise that was served. They earn no points. */
export const rating = {
  /** Becomes public with others, in a batch of a later day. */
  rate: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        recordId,
        stars,
        tags: z.array(z.enum(ratingTags)).max(ratingTags.length).default([]),
        text: optionalText(limits.ratingText),
        anonymous: z.boolean().default(true),
        requestId,
      }),
    )
    .output(z.object({ ratingId }))
    .errors(
      mayRefuse('WRONG_STATE', 'RELATED_PARTIES', 'ENTERPRISE_FROZEN', 'ENTERPRISE_UNCONFIRMED', 'LIMIT_REACHED'),
    ),

  /** What the public sees, as of the latest batch: the count; once there are enough, the average and the latest of each enterprise. */
  summary: reads('anyone')
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(
      pageOf(
        z.object({
          stars,
          tags: z.array(z.enum(ratingTags)),
          /** '' until it has passed the check and come with a batch */
          text: z.string(),
          by: z.string(),
          /** the day of its batch */
          on: localDate,
        }),
      ).extend({ count: z.number().int(), average: z.number().nullable(), enough: z.number().int() }),
    ),

  /**
   * Texts that wait for a person, the oldest first, or those that somebody looked at, the latest first; whoever has an interest in one
   * does not see it. Sought by station alone: the officer is not told who wrote it.
   */
  doubtful: reads(officers)
    .input(z.strictObject({ state: z.enum(queueStates).default('waiting'), ...queueInput }))
    .output(
      queueOf(
        z.object({
          id: ratingId,
          carrierName: z.string(),
          district,
          stars,
          tags: z.array(z.enum(ratingTags)),
          text: z.string(),
          doubt: z.enum(doubts),
          at: instant,
          /** null: nobody has looked yet */
          review: z.object({ at: instant, shown: z.boolean(), reason: z.string() }).nullable(),
        }),
      ),
    ),

  /** 我有利害关系: another looks at this text; it counts for whatever follows from the service. */
  recuse: writes(officers)
    .input(z.strictObject({ ratingId, requestId }))
    .output(z.object({ recused: z.literal(true) })),

  /** Shown with the next batch, or never; the stars count either way. Who hides a text says why, and the rater is told. */
  review: writes(officers)
    .input(
      z
        .strictObject({ ratingId, shown: z.boolean(), reason: optionalText(limits.reason), requestId })
        .refine(({ shown, reason }) => shown || reason !== '', { path: ['reason'] }),
    )
    .output(z.object({ ratingId, shown: z.boolean() }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),
}
