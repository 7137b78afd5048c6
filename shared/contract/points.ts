import * as z from 'zod'
import { reads, writes } from './entry'
import { basis, hundredths, id, instant, localDate, optionalText, requestId, text } from './fields'
import { mayRefuse } from './refusals'
import { recordView } from './service'

export const ledgerRow = z.object({
  id,
  kind: z.enum(['award', 'deduction', 'reversal']),
  item: z.string(),
  itemName: z.string(),
  amount: hundredths,
  date: localDate,
  decidedAt: instant,
  record: id.nullable(),
  evidence: z.array(z.object({ kind: z.string(), sha256: z.string() })),
  /** the table and version that made it; `official: false` is shown as 示例规则（非官方） */
  rule: z.object({ table: z.string(), version: z.string(), official: z.boolean() }),
  basis,
  reason: z.string(),
})

export const claimView = z.object({
  id,
  number: z.string(),
  carrier: id,
  carrierName: z.string(),
  record: recordView,
  item: z.string(),
  itemName: z.string(),
  /** what the table would award, in hundredths; null: the reviewer chooses */
  proposed: hundredths.nullable(),
  state: z.enum(['filed', 'verified', 'rejected']),
  filedAt: instant,
  decidedAt: instant.nullable(),
  note: z.string(),
})

const item = z.object({
  id: z.string(),
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
        deductions: z.array(z.object({ id: z.string(), name: z.string(), ground: z.string(), amountText: z.string() })),
        /** on what an award and a deduction stand, whatever the table says they are worth */
        basis: z.object({ award: basis, deduction: basis }),
      }),
    ),

  claim: writes(['station-manager'])
    .input(z.strictObject({ record: id, item: z.string().max(40), requestId }))
    .output(claimView)
    .errors(mayRefuse('CLAIM_REFUSED')),

  /** Claims waiting for verification, oldest first. */
  queue: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({}))
    .output(z.object({ claims: z.array(claimView) })),

  claimed: reads(['station-staff', 'station-manager'])
    .input(z.strictObject({ carrier: id }))
    .output(z.object({ claims: z.array(claimView) })),

  verify: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        claim: id,
        decision: z.enum(['verified', 'rejected']),
        chosen: hundredths.nonnegative().optional(),
        note: optionalText(500),
        requestId,
      }),
    )
    .output(claimView.extend({ entry: ledgerRow.nullable() }))
    .errors(mayRefuse('VERIFICATION_REFUSED', 'WRONG_STATE')),

  ledger: reads(['station-staff', 'station-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrier: id }))
    .output(z.object({ table: tableHead, entries: z.array(ledgerRow) })),

  standing: reads(['station-staff', 'station-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrier: id }))
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

  /** A person's decision on a found fact; one fact yields at most one deduction. */
  deduct: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        carrier: id,
        /** the fact: a booking, or a service record, of this carrier */
        booking: id,
        item: z.string().max(40),
        reason: text(500),
        requestId,
      }),
    )
    .output(ledgerRow)
    .errors(mayRefuse('DEDUCTION_EXISTS', 'DEDUCTION_REFUSED')),
}
