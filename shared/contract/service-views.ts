import * as z from 'zod'
import { ties } from '../access/conflict'
import { oddityKinds } from '../booking/oddities'
import { modeIds } from '../directory/carrier'
import { inspectionStates, unreadableReasons } from '../evidence/inspection'
import { claimStates } from '../points/claim-events'
import { denials } from '../service/denial'
import { mostQuantities, quantityWord } from '../service/quantities'
import {
  bookingId,
  carrierId,
  claimId,
  enterpriseId,
  evidenceId,
  hundredths,
  instant,
  itemId,
  localDate,
  recordId,
  roleName,
  serviceId,
} from './fields'

export const evidenceView = z.object({
  id: evidenceId,
  kind: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  addedAt: instant,
  inspection: z.object({ state: z.enum(inspectionStates), why: z.enum(unreadableReasons).nullable() }),
})

/** Whole numbers by open words: attendees, hours … and whatever a points table asks for. */
export const quantities = z
  .record(z.string().regex(quantityWord), z.number().int().nonnegative())
  .refine((counted) => Object.keys(counted).length <= mostQuantities)

export const recordView = z.object({
  id: recordId,
  number: z.string(),
  carrierId,
  carrierName: z.string(),
  enterpriseId,
  enterpriseName: z.string(),
  /** the booking it was drafted from */
  bookingId,
  serviceId,
  serviceName: z.string(),
  category: z.string(),
  mode: z.enum(modeIds),
  /** what was counted, by its word */
  quantities,
  date: localDate,
  startedAt: instant,
  completedAt: instant,
  summary: z.string(),
  evidence: z.array(evidenceView),
  /** the enterprise's answer: null while there is none, which has no consequence */
  confirmation: z.enum(['confirmed', 'denied']).nullable(),
  /** what became of a denial; while it is `open` the service earns nothing */
  denial: z.enum(denials),
  /** what was found of it, for both sides to read; null: nothing yet */
  check: z.object({ on: localDate, reason: z.string() }).nullable(),
  claims: z.array(z.object({ claimId, itemId, state: z.enum(claimStates), amount: z.number().int().nullable() })),
  /** what may be added to the evidence: everything, nothing, or what a reviewer asked for; what was there at `filedUntil` stays */
  addable: z.union([z.enum(['any', 'none']), z.array(z.string())]),
  filedUntil: instant.nullable(),
})

/** A claim of a record as its station sees it. `filedBy`: what the person is called, to those who know the station's people. */
const filing = z.object({
  claimId,
  /** what the table would award, in hundredths; null: the reviewer chooses */
  proposed: hundredths.nullable(),
  filedAt: instant,
  filedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  note: z.string(),
})
export const ofStation = {
  /** what was taken out of it, the latest first, as long as it can be put back */
  removed: z.array(evidenceView),
  filings: z.array(filing),
}
/** The same for its station. */
export const stationRecordView = recordView.extend(ofStation)

/** What is out of the ordinary about a service, for who decides on it: facts with their figures, and no verdict. */
export const oddities = z.object({
  times: z.array(z.object({ kind: z.enum(oddityKinds), minutes: z.number().int(), booked: z.number().int() })),
  /** somebody who had no part in it is of both sides; null: a side is not known */
  colleague: z.boolean().nullable(),
  /** how many of its pictures look like others, and how much the nearest does, in whole per cent; null: none is known to */
  similar: z.object({ files: z.number().int(), percent: z.number().int() }).nullable(),
})

/** The times of an appointment beside those of its service, for who decides on it. */
export const served = z.object({
  /** null: there is no such booking any more */
  booking: z
    .object({
      bookedAt: instant,
      start: instant,
      end: instant,
      checkedInAt: instant.nullable(),
      completedAt: instant.nullable(),
    })
    .nullable(),
  /** when the enterprise said what it says of the service */
  confirmedAt: instant.nullable(),
})

/** Why this officer does not decide on a row, and who may. Nothing else of it is told. */
export const tied = z.object({
  tie: z.enum(ties),
  /** of a membership: since when, and until when; null: it goes on */
  tenure: z.object({ from: instant, to: instant.nullable() }).nullable(),
  /** who sees it instead, by role and by the name they were let in with */
  others: z.array(z.object({ role: roleName, displayName: z.string() })),
})
