import * as z from 'zod'
import { modeIds } from '../directory/carrier'
import { limits } from '../limits'
import { queueStates } from '../queue'
import { checkFindings } from '../service/denial'
import { reads, writes } from './entry'
import {
  carrierId,
  enterpriseId,
  hundredths,
  instant,
  localDate,
  optionalText,
  pageInput,
  pageOf,
  queueInput,
  queueOf,
  recordId,
  requestId,
  text,
} from './fields'
import { mayRefuse } from './refusals'
import { oddities, ofStation, quantities, recordView, served, stationRecordView, tied } from './service-views'

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
  /** by when the city is to have decided on what is claimed for it; null: nothing waits, or nobody has set a time */
  due: z
    .object({ on: localDate, provisional: z.boolean(), /** over, and not provisional */ past: z.boolean() })
    .nullable(),
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

  /** What was counted and how it took place, until a claim is filed: points are worked out from it. */
  amend: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ recordId, mode: z.enum(modeIds), quantities, requestId }))
    .output(stationRecordView)
    .errors(mayRefuse('EVIDENCE_FROZEN', 'QUANTITY_ODD')),

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
