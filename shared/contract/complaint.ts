import * as z from 'zod'
import { complaintGrounds } from '../case/grounds'
import { complaintQueues } from '../case/queues'
import { limits } from '../limits'
import { complaintView, findings, officerView, route, stationView } from './complaint-views'
import { chosen } from './deduction-views'
import { reads, writes } from './entry'
import {
  bookingId,
  carrierId,
  complaintId,
  enterpriseId,
  itemId,
  localDate,
  optionalText,
  pageInput,
  pageOf,
  queueInput,
  queueOf,
  requestId,
  stationComplaintId,
  text,
} from './fields'
import { mayRefuse } from './refusals'

/** Complaints about a carrier (F1): one officer hears, another decides, by the route that was set (X9); 查实 is what a deduction stands on (G26 三(三)2). */
export const complaint = {
  /** Before filing: who will deal with it, and so read it, by what is set today. */
  route: reads(['enterprise-member', 'enterprise-manager']).input(z.strictObject({})).output(route),

  file: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        enterpriseId,
        carrierId,
        bookingId: bookingId.optional(),
        /** the day of the fact, where there is no appointment that says it */
        happenedOn: localDate.optional(),
        ground: z.enum(complaintGrounds),
        text: text(limits.complaintText),
        secretFromStation: z.boolean().default(true),
        /** what was said before filing of who deals with it: if that is no longer so, it is refused */
        shown: route.optional(),
        requestId,
      }),
    )
    .output(complaintView)
    .errors(mayRefuse('FILING_REFUSED')),

  /** Before filing: could the station tell from a deduction who complained, because too few others could have? No count is told. */
  prospect: reads(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        enterpriseId,
        carrierId,
        bookingId: bookingId.optional(),
        happenedOn: localDate.optional(),
        ground: z.enum(complaintGrounds),
      }),
    )
    .output(z.object({ revealing: z.boolean() })),

  mine: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterpriseId, ...pageInput }))
    .output(pageOf(complaintView)),

  get: reads(['enterprise-member', 'enterprise-manager', 'district-officer', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ complaintId }))
    .output(complaintView),

  /**
   * For officers: those of their district, or of the city, as far as they take a step of them: the open ones, the oldest first, or the
   * closed ones, the latest first. What ties an officer to a complaint keeps it from them without a trace (T14).
   */
  queue: reads(['district-officer', 'city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        state: z.enum(complaintQueues),
        ground: z.enum(complaintGrounds).optional(),
        ...queueInput,
      }),
    )
    .output(queueOf(officerView)),

  /**
   * For the station: the ground, by the day on which it was told; the enterprise's name only if the complainant agreed. Id and number are
   * the station's own and lead nowhere else (T4).
   */
  forStation: reads(['carrier-manager'])
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(pageOf(stationView)),

  /** Right of reply. */
  reply: writes(['carrier-manager'])
    .input(z.strictObject({ stationComplaintId, text: text(limits.complaintText), requestId }))
    .output(z.object({ replied: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE')),

  /** The round has not come about: the officer asks the complainant whether the station may be told all the same. */
  askConsent: writes(['district-officer', 'city-reviewer'])
    .input(z.strictObject({ complaintId, requestId }))
    .output(officerView)
    .errors(mayRefuse('WRONG_STATE')),

  /** 同意 or 不同意, until the station is told. */
  consent: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ complaintId, agrees: z.boolean(), requestId }))
    .output(complaintView)
    .errors(mayRefuse('WRONG_STATE')),

  /** With consent, the officer tells the station. */
  tellStation: writes(['district-officer', 'city-reviewer'])
    .input(z.strictObject({ complaintId, requestId }))
    .output(officerView)
    .errors(mayRefuse('WRONG_STATE')),

  /** 我有利害关系: from now on the complaint is another's, and this officer sees nothing of it. */
  recuse: writes(['district-officer', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ complaintId, requestId }))
    .output(z.object({ recused: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE')),

  /** The hearer has heard the station and passes their view on; for the district the city hears where nobody there is free to. */
  hear: writes(['district-officer', 'city-reviewer'])
    .input(
      z.strictObject({
        complaintId,
        /** or why it was not heard */
        stationSaid: text(limits.complaintText),
        opinion: text(limits.complaintText),
        requestId,
      }),
    )
    .output(officerView)
    .errors(mayRefuse('WRONG_STATE')),

  /** Somebody else than the hearer decides; with 属实 they may propose one deduction for the fact, on which the station may answer and another decides. */
  decide: writes(['district-officer', 'city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        complaintId,
        finding: z.enum(findings),
        reason: text(limits.complaintText),
        /** the station reads these; what is written to the complainant stays out of them */
        deduct: z
          .strictObject({
            itemId,
            reason: text(limits.reason),
            proof: text(limits.reason),
            unlisted: optionalText(limits.reason),
            chosen: chosen.optional(),
          })
          .optional(),
        requestId,
      }),
    )
    .output(officerView)
    .errors(mayRefuse('WRONG_STATE', 'DEDUCTION_EXISTS', 'DEDUCTION_REFUSED', 'SECOND_PERSON_NEEDED')),
}
