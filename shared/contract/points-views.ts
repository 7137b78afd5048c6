import * as z from 'zod'
import { occurrences } from '../case/occurrence'
import {
  basis,
  bookingId,
  carrierId,
  hundredths,
  instant,
  itemId,
  localDate,
  proposalId,
  recordId,
  rowId,
} from './fields'
import { tied } from './service-views'

export const ledgerRow = z.object({
  id: rowId,
  kind: z.enum(['award', 'deduction', 'reversal']),
  itemId,
  itemName: z.string(),
  amount: hundredths,
  /** the day of the service or of the fact; to the station null where that would tell whose complaint it was (T4) */
  date: localDate.nullable(),
  /** the year of the cycle that it counts in; null: it lies before the first */
  cycleYear: z.number().int().nullable(),
  decidedOn: localDate,
  /** to officers only */
  decidedAt: instant.nullable(),
  recordId: recordId.nullable(),
  /** a later row takes it back */
  reversed: z.boolean(),
  /** the enterprise denies the service and nobody has looked yet: it does not count until then */
  held: z.boolean(),
  evidence: z.array(z.object({ kind: z.string(), sha256: z.string() })),
  /** the table and version that made it; `official: false` is shown as 示例规则（非官方） */
  rule: z.object({ tableId: z.string(), version: z.string(), official: z.boolean() }),
  basis,
  reason: z.string(),
})

/** A booking that a deduction may be about. */
export const appointment = z.object({
  bookingId,
  number: z.string(),
  enterpriseName: z.string(),
  serviceName: z.string(),
  start: instant,
  end: instant,
  cancelledAt: instant.nullable(),
  checkedInAt: instant.nullable(),
  completedAt: instant.nullable(),
})

export const openProposal = z.object({
  id: proposalId,
  carrierId,
  carrierName: z.string(),
  enterpriseName: z.string(),
  what: z.enum(occurrences),
  start: instant,
  itemId,
  itemName: z.string(),
  amount: hundredths,
  reason: z.string(),
  proposedAt: instant,
  /** of the caller: they can take it back, and another has to agree */
  own: z.boolean(),
  tied: z.null(),
})
export const lockedProposal = z.object({ id: proposalId, carrierId, carrierName: z.string(), tied })

export const item = z.object({
  id: itemId,
  name: z.string(),
  amountText: z.string(),
  evidence: z.array(z.object({ kind: z.string(), atLeast: z.number().int() })),
  categories: z.array(z.string()),
  /** what the item can earn in a cycle at most; null: the table sets no such cap */
  cycleCap: hundredths.nullable(),
})
export const tableHead = z.object({ id: z.string(), version: z.string(), official: z.boolean(), label: z.string() })
