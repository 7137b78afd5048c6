import * as z from 'zod'
import { proposalStates } from '../case/decide-proposal'
import { occurrences } from '../case/occurrence'
import { measures } from '../case/pledge'
import { inspectionStates } from '../evidence/inspection'
import { limits } from '../limits'
import {
  basis,
  bookingId,
  candidateId,
  carrierId,
  evidenceId,
  hundredths,
  instant,
  itemId,
  localDate,
  proposalId,
  text,
} from './fields'
import { appointment } from './points-views'
import { tied } from './service-views'

/** Within what the table leaves open: so many points, and why so many. */
export const chosen = z.strictObject({ points: hundredths.positive(), why: text(limits.reason) })
const said = z.object({ text: z.string(), on: localDate })

/** What both sides see of a deduction that somebody proposed. */
export const proposalFacts = z.object({
  id: proposalId,
  carrierId,
  itemId,
  itemName: z.string(),
  amount: hundredths,
  /** the table that says how much; `official: false` is shown as 示例规则（非官方） */
  rule: z.object({ tableId: z.string(), version: z.string(), official: z.boolean() }),
  /** as the text prints it; `named` false: it is what 等 leaves room for, and `unlisted` says why it is used */
  ground: z.string(),
  named: z.boolean(),
  basis,
  reason: z.string(),
  proof: z.string(),
  unlisted: z.string(),
  /** where the table leaves a range, who proposed it has chosen the amount within it, and says why; null: the table says how many */
  chosen: z.object({ from: hundredths, to: hundredths, why: z.string() }).nullable(),
  toldOn: localDate,
  state: z.enum(proposalStates),
  /** until when the station may answer; `over`: it was, and a person may decide without */
  clock: z.object({
    lastDay: localDate,
    provisional: z.boolean(),
    workingDays: z.number().int(),
    over: z.boolean(),
    basis,
  }),
  answer: said.nullable(),
  /** how it was told before the amount changed, the first first, and what the station said to that */
  earlier: z.array(z.object({ amount: hundredths, toldOn: localDate, answer: said.nullable() })),
  files: z.array(
    z.object({
      id: evidenceId,
      name: z.string(),
      type: z.string(),
      bytes: z.number().int(),
      addedAt: instant,
      state: z.enum(inspectionStates),
      /** it was handed in with what the station said before, and is not taken away any more */
      stays: z.boolean(),
    }),
  ),
})

export const stationProposal = proposalFacts.extend({
  /** the day of the fact and its appointment; null where that would tell whose complaint it was (T4) */
  date: localDate.nullable(),
  appointment: z.object({ number: z.string(), start: instant }).nullable(),
  endedOn: localDate.nullable(),
  endedReason: z.string(),
})

export const openProposal = proposalFacts.extend({
  carrierName: z.string(),
  enterpriseName: z.string(),
  what: z.enum(occurrences),
  happenedOn: localDate,
  /** what the system has recorded of it; null: it is about none */
  appointment: appointment
    .pick({ number: true, start: true, end: true, cancelledAt: true, checkedInAt: true, completedAt: true })
    .nullable(),
  /** it follows from this complaint */
  complaintNumber: z.string().nullable(),
  proposedAt: instant,
  /** of the caller: they can take it back, and another has to agree */
  own: z.boolean(),
  tied: z.null(),
})
export const lockedProposal = z.object({ id: proposalId, carrierId, carrierName: z.string(), tied })

/** A promise that its station seems to have broken: by number and day, without who booked. */
export const candidate = z.object({
  id: candidateId,
  carrierId,
  carrierName: z.string(),
  bookingId,
  number: z.string(),
  start: instant,
  date: localDate,
  promise: z.string(),
  measure: z.enum(measures),
  /** null: none was promised; the enterprise says that nobody received it */
  workingDays: z.number().int().positive().nullable(),
  lastDay: localDate,
  foundOn: localDate,
})
