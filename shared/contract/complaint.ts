import * as z from 'zod'
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
  text,
} from './fields'
import { mayRefuse } from './refusals'

export const complaintGrounds = ['missed-appointment', 'broken-promise', 'fees', 'attitude', 'other'] as const
export const findings = ['upheld', 'partly', 'not-upheld'] as const
export const complaintStates = ['filed', 'heard', ...findings] as const

const step = z.object({ what: z.enum(['filed', 'replied', 'heard', 'decided']), at: instant, text: z.string() })

/** What the complainant and the officers see. What the station sees has no person in it (F1, T4). */
export const complaintView = z.object({
  id: complaintId,
  number: z.string(),
  carrierId,
  carrierName: z.string(),
  ground: z.enum(complaintGrounds),
  text: z.string(),
  bookingId: bookingId.nullable(),
  /** whether the station is told which enterprise complained; the platform always knows */
  secretFromStation: z.boolean(),
  state: z.enum(complaintStates),
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
      /** it was taken back later */
      reversed: z.boolean(),
    })
    .nullable(),
})
const officerView = complaintView.extend({
  enterpriseName: z.string(),
  district,
  /** the booking it is about; `arrivedAt` is when the rotating code was entered at the desk, null: it never was */
  appointment: z.object({ number: z.string(), start: instant, arrivedAt: instant.nullable() }).nullable(),
  /** what the station said when the district heard it; null before that */
  stationSaid: z.string().nullable(),
})

/** Complaints about a carrier (F1): the district hears, the city decides; 查实 is what a deduction stands on (G26 三(三)2). */
export const complaint = {
  file: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        enterpriseId,
        carrierId,
        bookingId: bookingId.optional(),
        ground: z.enum(complaintGrounds),
        text: text(limits.complaintText),
        secretFromStation: z.boolean().default(true),
        requestId,
      }),
    )
    .output(complaintView),

  mine: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterpriseId, ...pageInput }))
    .output(pageOf(complaintView)),

  get: reads(['enterprise-member', 'enterprise-manager', 'district-officer', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ complaintId }))
    .output(complaintView),

  /** For officers: those of their district, or of the city: the open ones, the oldest first, or the closed ones, the latest first. */
  queue: reads(['district-officer', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ state: z.enum(['open', 'closed']), district: district.optional(), ...pageInput }))
    .output(pageOf(officerView)),

  /** For the station: that there is a complaint and its ground; the enterprise's name only if the complainant agreed. */
  forStation: reads(['station-manager'])
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(
      pageOf(
        z.object({
          id: complaintId,
          number: z.string(),
          ground: z.enum(complaintGrounds),
          enterpriseName: z.string().nullable(),
          state: z.enum(complaintStates),
          reply: z.string().nullable(),
          filedOn: localDate,
        }),
      ),
    ),

  /** Right of reply. */
  reply: writes(['station-manager'])
    .input(z.strictObject({ complaintId, text: text(limits.complaintText), requestId }))
    .output(z.object({ replied: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE')),

  /** The district has heard the station and passes its view on. */
  hear: writes(['district-officer'])
    .input(
      z.strictObject({
        complaintId,
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
