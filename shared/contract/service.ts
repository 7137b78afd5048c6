import * as z from 'zod'
import { limits } from '../limits'
import { reads, writes } from './entry'
import {
  bookingId,
  carrierId,
  claimId,
  enterpriseId,
  evidenceId,
  instant,
  itemId,
  localDate,
  optionalText,
  pageInput,
  pageOf,
  recordId,
  requestId,
  serviceId,
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
  claims: z.array(z.object({ claimId, itemId, state: z.enum(claimStates), amount: z.number().int().nullable() })),
})

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
    .output(recordView.extend({ rated: z.boolean().optional() })),

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
}
