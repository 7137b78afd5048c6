import * as z from 'zod'
import { limits } from '../limits'
import { reads, writes } from './entry'
import { carrierId, instant, optionalText, pageInput, pageOf, ratingId, recordId, requestId } from './fields'
import { mayRefuse } from './refusals'

export const ratingTags = ['clear', 'no-selling', 'on-time', 'solved', 'materials'] as const

/** Ratings (C4): one per service record, by the enterprise that was served. They earn no points. */
export const rating = {
  rate: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        recordId,
        stars: z.number().int().min(1).max(5),
        tags: z.array(z.enum(ratingTags)).max(ratingTags.length).default([]),
        text: optionalText(limits.ratingText),
        anonymous: z.boolean().default(true),
        requestId,
      }),
    )
    .output(z.object({ ratingId }))
    .errors(mayRefuse('WRONG_STATE')),

  /** What the public sees: the count; once there are enough, the average, and the ratings with the texts that passed the check. */
  summary: reads('anyone')
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(
      pageOf(
        z.object({
          stars: z.number().int(),
          tags: z.array(z.enum(ratingTags)),
          text: z.string(),
          by: z.string(),
          at: instant,
        }),
      ).extend({ count: z.number().int(), average: z.number().nullable(), enough: z.number().int() }),
    ),
}
