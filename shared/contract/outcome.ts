import * as z from 'zod'
import { outcomeAnswers } from '../outcome/decide-outcome'
import { outcomeRounds } from '../outcome/rules'
import { reads, writes } from './entry'
import { carrierId, instant, localDate, recordId, requestId } from './fields'
import { mayRefuse } from './refusals'

const round = z.literal(outcomeRounds)
const members = ['enterprise-member', 'enterprise-manager'] as const
const count = z.number().int()

/** What the enterprise was asked, and what it said last. */
const question = z.object({
  round,
  answer: z.enum(outcomeAnswers).nullable(),
  /** until when it may answer, or say otherwise */
  until: instant,
})

/** What came of a service, 30 and 90 days after it (C5). It earns nothing, and costs nothing. */
export const outcome = {
  /** What was asked of one service that was recorded for my enterprise. */
  mine: reads(members)
    .input(z.strictObject({ recordId }))
    .output(z.object({ questions: z.array(question) })),

  answer: writes(members)
    .input(z.strictObject({ recordId, round, answer: z.enum(outcomeAnswers), requestId }))
    .output(z.object({ questions: z.array(question) }))
    .errors(mayRefuse('TOO_LATE', 'RELATED_PARTIES', 'ENTERPRISE_FROZEN', 'ENTERPRISE_UNCONFIRMED')),

  /** What others see: enterprises, of services of some days; the rest of who answered said 没解决 or 还说不好. */
  figures: reads('anyone')
    .input(z.strictObject({ carrierId }))
    .output(
      z.object({
        enough: count,
        rounds: z.array(
          z.object({
            round,
            /** null: too few have answered so far */
            figure: z
              .object({
                from: localDate,
                through: localDate,
                asked: count,
                answered: count,
                solved: count,
                partly: count,
              })
              .nullable(),
          }),
        ),
      }),
    ),
}
