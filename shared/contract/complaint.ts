import * as z from 'zod'
import { reads, writes } from './entry'
import { basis, district, hundredths, id, instant, optionalText, requestId, text } from './fields'
import { mayRefuse } from './refusals'

export const complaintGrounds = ['missed-appointment', 'broken-promise', 'fees', 'attitude', 'other'] as const
export const complaintStates = ['filed', 'heard', 'upheld', 'partly', 'not-upheld'] as const

const step = z.object({ what: z.enum(['filed', 'replied', 'heard', 'found']), at: instant, text: z.string() })

/** What the complainant and the officers see. What the station sees has no person in it (F1, T4). */
export const complaintView = z.object({
  id,
  number: z.string(),
  carrier: id,
  carrierName: z.string(),
  ground: z.enum(complaintGrounds),
  text: z.string(),
  booking: id.nullable(),
  /** whether the station is told which enterprise complained; the platform always knows */
  secretFromStation: z.boolean(),
  state: z.enum(complaintStates),
  steps: z.array(step),
  /** the deduction that followed, as the ledger explains it; `official: false` is shown as 示例规则（非官方） */
  consequence: z
    .object({
      entry: id,
      item: z.string(),
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
  /** what the station said when the district heard it; null before that */
  stationSaid: z.string().nullable(),
})

/** Complaints about a carrier (F1): the district hears, the city finds; 查实 is what a deduction stands on (G26 三(三)2). */
export const complaint = {
  file: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        enterprise: id,
        carrier: id,
        booking: id.optional(),
        ground: z.enum(complaintGrounds),
        text: text(2000),
        secretFromStation: z.boolean().default(true),
        requestId,
      }),
    )
    .output(complaintView),

  mine: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterprise: id }))
    .output(z.object({ complaints: z.array(complaintView) })),

  get: reads(['enterprise-member', 'enterprise-manager', 'district-officer', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ complaint: id }))
    .output(complaintView),

  /** For officers: those of their district, or all for the city, open ones first. */
  queue: reads(['district-officer', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({}))
    .output(z.object({ complaints: z.array(officerView) })),

  /** For the station: that there is a complaint and what it is about, never who, unless the complainant said so. */
  about: reads(['station-manager'])
    .input(z.strictObject({ carrier: id }))
    .output(
      z.object({
        complaints: z.array(
          z.object({
            id,
            number: z.string(),
            ground: z.enum(complaintGrounds),
            enterpriseName: z.string().nullable(),
            state: z.enum(complaintStates),
            reply: z.string().nullable(),
            filedOn: z.string(),
          }),
        ),
      }),
    ),

  /** Right of reply. */
  reply: writes(['station-manager'])
    .input(z.strictObject({ complaint: id, text: text(2000), requestId }))
    .output(z.object({ replied: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE')),

  /** The district has heard the station and passes its view on. */
  hear: writes(['district-officer'])
    .input(z.strictObject({ complaint: id, stationSaid: text(2000), opinion: text(2000), requestId }))
    .output(officerView)
    .errors(mayRefuse('WRONG_STATE')),

  /** The city finds; with 属实 it may record one deduction for the fact. */
  find: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        complaint: id,
        finding: z.enum(['upheld', 'partly', 'not-upheld']),
        reason: text(2000),
        /** `reason` is for the station's ledger; what is written to the complainant stays out of it */
        deduct: z.strictObject({ item: z.string().max(40), reason: optionalText(500) }).optional(),
        requestId,
      }),
    )
    .output(officerView)
    .errors(mayRefuse('WRONG_STATE', 'DEDUCTION_EXISTS', 'DEDUCTION_REFUSED', 'SECOND_PERSON_NEEDED')),
}
