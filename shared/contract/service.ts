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

/** What is out of the ordinary about a service, for who decides on it: facts with their figures, and no verdict. */
export const oddities = z.object({
  times: z.array(z.object({ kind: z.enum(oddityKinds), minutes: z.number().int(), booked: z.number().int() })),
  /** somebody who had no part in it is of both sides */
  colleague: z.boolean(),
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
  tied: z.null(),
})
const lockedCheck = z.object({ id: recordId, carrierName: z.string(), tied })

/** The same for the enterprise: the station is never told whether a service was rated (T4). */
const receivedView = recordView.extend({ rated: z.boolean() })

/** Service records (C1–C3): one per completed service. */
export const service = {
  records: reads(['station-staff', 'station-manager'])
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(pageOf(recordView)),

  /** The services that were recorded for my enterprise, so that it can confirm and rate them. */
  received: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterpriseId, ...pageInput }))
    .output(pageOf(receivedView)),

  record: reads([
    'enterprise-member',
    'enterprise-manager',
    'station-staff',
    'station-manager',
    'city-reviewer',
    'city-admin',
  ])
    .input(z.strictObject({ recordId }))
    /** `rated` for the enterprise's own people alone */
    .output(recordView.extend({ rated: z.boolean().optional() }))
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
