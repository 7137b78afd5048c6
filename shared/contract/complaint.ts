import * as z from 'zod'
import { stationSteps } from '../case/decide-telling'
import { complaintGrounds } from '../case/grounds'
import { limits } from '../limits'
import { reads, writes } from './entry'
import {
  basis,
  bookingId,
  carrierId,
  complaintId,
  district,
  enterpriseId,
  hundredths,
  instant,
  itemId,
  localDate,
  optionalText,
  pageInput,
  pageOf,
  requestId,
  rowId,
  stationComplaintId,
  text,
} from './fields'
import { mayRefuse } from './refusals'

export const findings = ['upheld', 'partly', 'not-upheld'] as const
export const complaintStates = ['filed', 'heard', ...findings] as const
/** What the station knows of how far it is: nothing that happens before the finding shows. */
export const stationStates = ['handling', ...findings] as const
/** The tabs of the queue: those in turn, those that came over the enterprise's quota, those that are closed. */
export const complaintQueues = ['open', 'later', 'closed'] as const

const step = z.object({ what: z.enum(['filed', 'replied', 'heard', 'decided']), at: instant, text: z.string() })

/** What the complainant and the officers see. What the station sees has no person in it (F1, T4). */
export const complaintView = z.object({
  id: complaintId,
  number: z.string(),
  carrierId,
  carrierName: z.string(),
  ground: z.enum(complaintGrounds),
  text: z.string(),
  /** the day of the fact */
  happenedOn: localDate,
  bookingId: bookingId.nullable(),
  /** whether the station is told which enterprise complained; the platform always knows */
  secretFromStation: z.boolean(),
  state: z.enum(complaintStates),
  /** over the enterprise's quota: accepted and numbered, dealt with after the others */
  later: z.boolean(),
  /** the day on which the station was told; null: it has not been */
  toldOn: localDate.nullable(),
  /** whether the complainant was asked to let the station be told, and what they said */
  consent: z.enum(['not-asked', 'asked', 'yes', 'no']),
  /** the hearing went on without the station */
  withoutStation: z.boolean(),
  steps: z.array(step),
  /** the deduction that followed, as the ledger explains it; `official: false` is shown as 示例规则（非官方） */
  consequence: z
    .object({
      rowId,
      itemId,
      itemName: z.string(),
      amount: hundredths,
      at: instant,
      official: z.boolean(),
      basis,
    })
    .nullable(),
})
const officerView = complaintView.extend({
  enterpriseName: z.string(),
  district,
  /** the booking it is about; `arrivedAt` is when the rotating code was entered at the desk, null: it never was */
  appointment: z.object({ number: z.string(), start: instant, arrivedAt: instant.nullable() }).nullable(),
  /** what the station said when it was heard, or why it was not; null before that */
  stationSaid: z.string().nullable(),
  /** how far the station has come to hear of it, and what the officer may do about that */
  station: z.enum(stationSteps),
  /** the last day of waiting for others; after it a person decides */
  waitsUntil: localDate,
  /** nobody in the district is free to hear it: the city does */
  cityHears: z.boolean(),
})

/** Complaints about a carrier (F1): the district hears, the city decides; 查实 is what a deduction stands on (G26 三(三)2). */
export const complaint = {
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
   * For officers: those of their district, or of the city: the open ones, the oldest first, or the closed ones, the latest first. What
   * ties an officer to a complaint keeps it from them without a trace (T14).
   */
  queue: reads(['district-officer', 'city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        state: z.enum(complaintQueues),
        district: district.optional(),
        ground: z.enum(complaintGrounds).optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(officerView)),

  /**
   * For the station: the ground, by the day on which it was told; the enterprise's name only if the complainant agreed. Id and number are
   * the station's own and lead nowhere else (T4).
   */
  forStation: reads(['station-manager'])
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(
      pageOf(
        z.object({
          id: stationComplaintId,
          number: z.string(),
          ground: z.enum(complaintGrounds),
          enterpriseName: z.string().nullable(),
          state: z.enum(stationStates),
          reply: z.string().nullable(),
          toldOn: localDate,
          decidedOn: localDate.nullable(),
        }),
      ),
    ),

  /** Right of reply. */
  reply: writes(['station-manager'])
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

  /** The district has heard the station and passes its view on; the city hears where nobody in the district is free to. */
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

  /** The city decides; with 属实 it may record one deduction for the fact. */
  decide: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        complaintId,
        finding: z.enum(findings),
        reason: text(limits.complaintText),
        /** `reason` is for the station's ledger; what is written to the complainant stays out of it */
        deduct: z.strictObject({ itemId, reason: optionalText(limits.reason) }).optional(),
        requestId,
      }),
    )
    .output(officerView)
    .errors(mayRefuse('WRONG_STATE', 'DEDUCTION_EXISTS', 'DEDUCTION_REFUSED', 'SECOND_PERSON_NEEDED')),
}
