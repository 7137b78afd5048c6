import * as z from 'zod'
import { proposalStates } from '../case/decide-proposal'
import { stationSteps } from '../case/decide-telling'
import { complaintGrounds } from '../case/grounds'
import { levels, routeSteps } from '../case/route'
import {
  basis,
  bookingId,
  carrierId,
  complaintId,
  district,
  hundredths,
  instant,
  itemId,
  localDate,
  rowId,
  stationComplaintId,
} from './fields'

export const findings = ['upheld', 'partly', 'not-upheld'] as const
export const complaintStates = ['filed', 'heard', ...findings] as const
/** What the station knows of how far it is: nothing that happens before the finding shows. */
export const stationStates = ['handling', ...findings] as const

/** Who takes the steps of a complaint (X9). */
export const route = z.strictObject({ heardBy: z.enum(levels), foundBy: z.enum(levels) })

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
  /** who takes its steps: as set when it was filed, and where the city stood in, the city */
  route,
  /** the day on which the station was told; null: it has not been */
  toldOn: localDate.nullable(),
  /** whether the complainant was asked to let the station be told, and what they said */
  consent: z.enum(['not-asked', 'asked', 'yes', 'no']),
  /** the hearing went on without the station */
  withoutStation: z.boolean(),
  steps: z.array(step),
  /** points can be taken off this carrier */
  deductible: z.boolean(),
  /** the deduction that was proposed with the finding; null: none was */
  proposal: z.enum(proposalStates).nullable(),
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
/** What officers see besides. */
export const officerView = complaintView.extend({
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
  /** nobody in the district is free to take the step that is next there: the city does */
  cityStandsIn: z.boolean(),
  /** what is next, if the caller may take it: who heard does not decide */
  turn: z.enum(routeSteps).nullable(),
})

/** For the station: id and number are its own and lead nowhere else (T4). */
export const stationView = z.object({
  id: stationComplaintId,
  number: z.string(),
  ground: z.enum(complaintGrounds),
  enterpriseName: z.string().nullable(),
  state: z.enum(stationStates),
  reply: z.string().nullable(),
  toldOn: localDate,
  decidedOn: localDate.nullable(),
})
