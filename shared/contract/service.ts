import * as z from 'zod'
import { reads, writes } from './entry'
import { id, instant, localDate, optionalText, requestId } from './fields'
import { mayRefuse } from './refusals'

export const evidenceView = z.object({
  id,
  kind: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  addedAt: instant,
})

export const recordView = z.object({
  id,
  number: z.string(),
  carrier: id,
  carrierName: z.string(),
  enterprise: id,
  enterpriseName: z.string(),
  /** the booking it was drafted from */
  booking: id,
  service: id,
  serviceName: z.string(),
  category: z.string(),
  mode: z.string(),
  date: localDate,
  startedAt: instant,
  completedAt: instant,
  summary: z.string(),
  evidence: z.array(evidenceView),
  /** what the enterprise said: null while it has not answered, which harms nobody */
  confirmation: z.enum(['confirmed', 'denied']).nullable(),
  rated: z.boolean(),
  claims: z.array(z.object({ claim: id, item: z.string(), state: z.string(), amount: z.number().int().nullable() })),
})

/** Service records (C1–C3): one per completed service. */
export const service = {
  records: reads(['station-staff', 'station-manager'])
    .input(z.strictObject({ carrier: id }))
    .output(z.object({ records: z.array(recordView) })),

  /** The services that were recorded for my enterprise, so that it can confirm and rate them. */
  received: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterprise: id }))
    .output(z.object({ records: z.array(recordView) })),

  record: reads([
    'enterprise-member',
    'enterprise-manager',
    'station-staff',
    'station-manager',
    'city-reviewer',
    'city-admin',
  ])
    .input(z.strictObject({ record: id }))
    .output(recordView),

  /** 属实, or 没有这回事, which opens a check (C3). */
  confirm: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ record: id, verdict: z.enum(['confirmed', 'denied']), note: optionalText(300), requestId }))
    .output(recordView)
    .errors(mayRefuse('WRONG_STATE')),
}
