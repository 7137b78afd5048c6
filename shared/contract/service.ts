import * as z from 'zod'
import { ties } from '../access/conflict'
import { oddityKinds } from '../booking/oddities'
import { inspectionStates, unreadableReasons } from '../evidence/inspection'
import { limits } from '../limits'
import { queueStates } from '../screens'
import { checkFindings, denials } from '../service/denial'
import { reads, writes } from './entry'
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
  optionalText,
  pageInput,
  pageOf,
  queueInput,
  queueOf,
  recordId,
  requestId,
  roleName,
  serviceId,
  text,
} from './fields'
import { mayRefuse } from './refusals'

export const claimStates = ['filed', 'verified', 'rejected'] as const

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
  mode: z.string(),
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
const ofStation = {
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

/** A service that its enterprise denies, for who looks into it. */
const openCheck = z.object({
  id: recordId,
  carrierName: z.string(),
  record: recordView,
  /** what the enterprise wrote, and when */
  note: z.string(),
  deniedAt: instant,
  /** what the service has earned so far */
  awarded: hundredths,
  oddities,
  served,
  tied: z.null(),
})
const lockedCheck = z.object({ id: recordId, carrierName: z.string(), tied })

/** The same for the enterprise: the station is never told whether a service was rated (T4). */
const receivedView = recordView.extend({ rated: z.boolean() })

/** Service records (C1–C3): one per completed service. */
export const service = {
  records: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(pageOf(recordView)),

  /** The services that were recorded for my enterprise, so that it can confirm and rate them. */
  received: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterpriseId, ...pageInput }))
    .output(pageOf(receivedView)),

  record: reads([
    'enterprise-member',
    'enterprise-manager',
    'carrier-staff',
    'carrier-manager',
    'city-reviewer',
    'city-admin',
  ])
    .input(z.strictObject({ recordId }))
    /** `rated` for the enterprise's own people alone, `removed` and `filings` for the station's */
    .output(
      recordView.extend({ rated: z.boolean(), ...ofStation }).partial({ rated: true, removed: true, filings: true }),
    )
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),

  /** 属实, or 没有这回事, which opens a check (C3). */
  confirm: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        recordId,
        verdict: z.enum(['confirmed', 'denied']),
        note: optionalText(limits.confirmationNote),
        requestId,
      }),
    )
    .output(receivedView)
    .errors(mayRefuse('WRONG_STATE')),

  /** The services that were denied: those that nobody has looked into, the longest waiting first, or the findings, the latest first. */
  checks: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ state: z.enum(queueStates).default('waiting'), ...queueInput }))
    .output(queueOf(z.union([openCheck, lockedCheck]))),

  /** What a person found who looked into it: it stands, or it did not happen, which takes back what it has earned. */
  check: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ recordId, finding: z.enum(checkFindings), reason: text(limits.reason), requestId }))
    .output(z.object({ recordId, finding: z.enum(checkFindings), takenBack: hundredths }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),
}
