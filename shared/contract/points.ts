import * as z from 'zod'
import { limits } from '../limits'
import { reads, writes } from './entry'
import {
  basis,
  bookingId,
  carrierId,
  claimId,
  district,
  hundredths,
  instant,
  itemId,
  localDate,
  optionalText,
  pageInput,
  pageOf,
  recordId,
  requestId,
  rowId,
  text,
} from './fields'
import { mayRefuse } from './refusals'
import { claimStates, recordView } from './service'

export const ledgerRow = z.object({
  id: rowId,
  kind: z.enum(['award', 'deduction', 'reversal']),
  itemId,
  itemName: z.string(),
  amount: hundredths,
  date: localDate,
  decidedAt: instant,
  recordId: recordId.nullable(),
  evidence: z.array(z.object({ kind: z.string(), sha256: z.string() })),
  /** the table and version that made it; `official: false` is shown as 示例规则（非官方） */
  rule: z.object({ tableId: z.string(), version: z.string(), official: z.boolean() }),
  basis,
  reason: z.string(),
})

export const claimView = z.object({
  id: claimId,
  number: z.string(),
  carrierId,
  carrierName: z.string(),
  record: recordView,
  itemId,
  itemName: z.string(),
  /** what the table would award, in hundredths; null: the reviewer chooses */
  proposed: hundredths.nullable(),
  state: z.enum(claimStates),
  filedAt: instant,
  decidedAt: instant.nullable(),
  note: z.string(),
})

const item = z.object({
  id: itemId,
  name: z.string(),
  amountText: z.string(),
  evidence: z.array(z.object({ kind: z.string(), atLeast: z.number().int() })),
  categories: z.array(z.string()),
  /** what the item can earn in a cycle at most; null: the table sets no such cap */
  cycleCap: hundredths.nullable(),
})
const tableHead = z.object({ id: z.string(), version: z.string(), official: z.boolean(), label: z.string() })

/** Points (D1–D6): claim with evidence, the city verifies, the ledger adds up and explains itself. */
export const points = {
  /** The table in force: what earns, what it needs, what is deducted. */
  items: reads('anyone')
    .input(z.strictObject({}))
    .output(
      z.object({
        table: tableHead,
        items: z.array(item),
        deductions: z.array(z.object({ id: itemId, name: z.string(), ground: z.string(), amountText: z.string() })),
        /** on what an award and a deduction stand, whatever the table says they are worth */
        basis: z.object({ award: basis, deduction: basis }),
      }),
    ),

  claim: writes(['station-manager'])
    .input(z.strictObject({ recordId, itemId, requestId }))
    .output(claimView)
    .errors(mayRefuse('CLAIM_REFUSED')),

  /** Claims for the reviewers: those waiting, the oldest first, or those decided, the latest first. */
  queue: reads(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        state: z.enum(['waiting', 'decided']).default('waiting'),
        district: district.optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(claimView)),

  claimed: reads(['station-staff', 'station-manager'])
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(pageOf(claimView)),

  verify: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        claimId,
        decision: z.enum(['verified', 'rejected']),
        chosen: hundredths.nonnegative().optional(),
        note: optionalText(limits.reason),
        requestId,
      }),
    )
    .output(claimView.extend({ entry: ledgerRow.nullable() }))
    .errors(mayRefuse('VERIFICATION_REFUSED', 'WRONG_STATE')),

  ledger: reads(['station-staff', 'station-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(pageOf(ledgerRow).extend({ table: tableHead })),

  standing: reads(['station-staff', 'station-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId }))
    .output(
      z.object({
        cycle: z.object({ label: z.string(), from: localDate, to: localDate }),
        table: tableHead,
        raw: hundredths,
        deducted: hundredths,
        /** the total as compared with the threshold, rounded to hundredths for showing */
        total: hundredths,
        threshold: hundredths,
        ceiling: hundredths,
        passed: z.boolean(),
        working: z.array(z.object({ step: z.string(), value: hundredths, basis })),
        otherReadings: z.array(z.object({ name: z.string(), total: hundredths, passed: z.boolean(), basis })),
      }),
    ),

  /** A person's decision on an established fact; one fact yields at most one deduction. */
  deduct: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        carrierId,
        /** the fact: a booking of this carrier */
        bookingId,
        itemId,
        reason: text(limits.reason),
        requestId,
      }),
    )
    .output(ledgerRow)
    .errors(mayRefuse('DEDUCTION_EXISTS', 'DEDUCTION_REFUSED')),
}
