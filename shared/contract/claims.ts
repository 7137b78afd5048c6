import * as z from 'zod'
import { limits } from '../limits'
import { queueStates } from '../queue'
import { agreement, claimView, openLook } from './claim-views'
import { reads, writes } from './entry'
import { claimId, evidenceKind, hundredths, lookId, optionalText, queueInput, queueOf, requestId, text } from './fields'
import { tableHead } from './points-views'
import { mayRefuse } from './refusals'

/** What becomes of a claim between filing and decision, and after (D6). */
export const claimSteps = {
  /** One claim with all its steps: for its station, which sees what it can do and until when. */
  filing: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ claimId }))
    .output(claimView.extend({ table: tableHead, filedBy: z.string().nullable() })),

  /** What is missing, said once and all at once; the station has some working days, and nothing lapses by itself. */
  ask: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        claimId,
        /** the kinds that are asked for; none: an explanation, with whatever the station has */
        kinds: z.array(evidenceKind).max(limits.asked),
        text: text(limits.reason),
        requestId,
      }),
    )
    .output(claimView)
    .errors(mayRefuse('CLAIM_STEP_REFUSED', 'CONFLICT_OF_INTEREST')),

  /** 补上了, or why it is not needed. */
  answer: writes(['carrier-manager'])
    .input(z.strictObject({ claimId, note: optionalText(limits.reason), requestId }))
    .output(claimView)
    .errors(mayRefuse('CLAIM_STEP_REFUSED')),

  withdraw: writes(['carrier-manager'])
    .input(z.strictObject({ claimId, requestId }))
    .output(claimView)
    .errors(mayRefuse('CLAIM_STEP_REFUSED')),

  /** 申请复核: another reviewer looks. */
  appeal: writes(['carrier-manager'])
    .input(z.strictObject({ claimId, reason: text(limits.reason), requestId }))
    .output(claimView)
    .errors(mayRefuse('CLAIM_STEP_REFUSED')),

  /** The second of two gives it back to be looked at anew. */
  sendBack: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ claimId, note: text(limits.reason), requestId }))
    .output(claimView)
    .errors(mayRefuse('CLAIM_STEP_REFUSED', 'SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST')),

  /** 交另一位: the caller leaves the decision to another. */
  hand: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ claimId, note: text(limits.reason), requestId }))
    .output(claimView)
    .errors(mayRefuse('CLAIM_STEP_REFUSED', 'CONFLICT_OF_INTEREST')),

  /** What was drawn to be looked at again by somebody who has not decided on it, the longest waiting first; or what the caller looked at. */
  looks: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ state: z.enum(queueStates).default('waiting'), ...queueInput }))
    .output(queueOf(openLook)),

  /** What they find: it is compared, and changes no points. */
  look: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        lookId,
        decision: z.enum(['verified', 'rejected']),
        chosen: hundredths.nonnegative().optional(),
        note: optionalText(limits.reason),
        requestId,
      }),
    )
    .output(z.object({ lookId }))
    .errors(mayRefuse('VERIFICATION_REFUSED', 'WRONG_STATE', 'SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST')),

  agreement: reads(['city-admin']).input(z.strictObject({})).output(agreement),
}
