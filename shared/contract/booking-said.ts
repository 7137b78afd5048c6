import * as z from 'zod'
import { isVisitor } from '../booking/details'
import { modeIds } from '../directory/carrier'
import { limits } from '../limits'
import { optionalText, questionId, text } from './fields'

export const visitor = optionalText(limits.visitor).refine(isVisitor, { params: { problem: 'calling' } })
export const note = optionalText(limits.bookingNote)

/** What who books says of the appointment, booking it or taking what was kept for them. */
export const said = {
  note,
  /** left out of a service that has one way, and by who leaves it open */
  mode: z.enum(modeIds).optional(),
  /** of a visit: where to */
  address: optionalText(limits.address),
  /** who comes; '': who books */
  visitor,
  /** left out: nothing is answered */
  intake: z
    .strictObject({
      /** of the questions that were seen */
      version: z.number().int().min(0),
      answers: z
        .array(z.strictObject({ questionId, values: z.array(text(limits.intake.answer)).max(limits.intake.choices) }))
        .max(limits.intake.questions),
      /** the answers may be kept for the next time */
      keep: z.boolean(),
    })
    .optional(),
}
