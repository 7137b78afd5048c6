import * as z from 'zod'
import { limits } from '../limits'
import { queueStates } from '../queue'
import { reads, writes } from './entry'
import {
  appealId,
  bookingId,
  district,
  enterpriseId,
  instant,
  localDate,
  queueInput,
  queueOf,
  requestId,
  text,
} from './fields'
import { mayRefuse } from './refusals'

const members = ['enterprise-member', 'enterprise-manager'] as const
const officers = ['district-officer', 'city-reviewer', 'city-admin'] as const
const what = z.enum(['missed', 'late'])

const standing = z.object({
  /** of the last days of the rule */
  count: z.number().int(),
  limited: z.object({ until: instant, most: z.number().int() }).nullable(),
  /** what bears on it, the latest first */
  absences: z.array(
    z.object({
      bookingId,
      start: instant,
      what,
      carrierName: z.string(),
      serviceName: z.string(),
      appeal: z
        .object({
          at: instant,
          answerBy: localDate,
          decidedAt: instant.nullable(),
          upheld: z.boolean().nullable(),
          reason: z.string(),
        })
        .nullable(),
    }),
  ),
})

/** Appointments that were not kept, and what follows (B3): a soft limit, which an appeal lifts. Never points. */
export const absence = {
  mine: reads(members).input(z.strictObject({ enterpriseId })).output(standing),

  /** 申诉: with a sentence, once for each. */
  appeal: writes(members)
    .input(z.strictObject({ bookingId, text: text(limits.appealText), requestId }))
    .output(standing)
    .errors(mayRefuse('WRONG_STATE')),

  /** Those that wait, the oldest first, or those that were decided, the latest first; whoever is tied to one does not see it. */
  appeals: reads(officers)
    .input(z.strictObject({ state: z.enum(queueStates).default('waiting'), ...queueInput }))
    .output(
      queueOf(
        z.object({
          id: appealId,
          district,
          number: z.string(),
          start: instant,
          what,
          /** the enterprise said that it came, and the desk stayed with it */
          insisted: z.boolean(),
          /** the station has taken it back since */
          takenBack: z.boolean(),
          carrierName: z.string(),
          enterpriseName: z.string(),
          serviceName: z.string(),
          text: z.string(),
          at: instant,
          answerBy: localDate,
          provisional: z.boolean(),
          decided: z.object({ at: instant, upheld: z.boolean(), reason: z.string() }).nullable(),
        }),
      ),
    ),

  /** Upheld: it does not count any more. The enterprise reads why, either way. */
  decide: writes(officers)
    .input(z.strictObject({ appealId, upheld: z.boolean(), reason: text(limits.reason), requestId }))
    .output(z.object({ appealId, upheld: z.boolean() }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  /** 我有利害关系: another decides. */
  recuse: writes(officers)
    .input(z.strictObject({ appealId, requestId }))
    .output(z.object({ recused: z.literal(true) })),
}
