import * as z from 'zod'
import { basis, bookingId, hundredths, instant, itemId, localDate, proposalId, recordId, rowId } from './fields'

export const ledgerRow = z.object({
  id: rowId,
  kind: z.enum(['award', 'deduction', 'reversal']),
  itemId,
  itemName: z.string(),
  amount: hundredths,
  /** the day of the service or of the fact; to the station null where that would tell whose complaint it was (T4) */
  date: localDate.nullable(),
  /** the year of the cycle that was asked for; else of the one that it fell in when it was decided. null: before the first */
  cycleYear: z.number().int().nullable(),
  /** its day lies in a cycle before this one, which was settled without it: by which rule it counts here. null: it does not */
  leftOver: basis.nullable(),
  decidedOn: localDate,
  /** to officers only */
  decidedAt: instant.nullable(),
  recordId: recordId.nullable(),
  /** of a deduction, what it was proposed as */
  proposalId: proposalId.nullable(),
  /** its number in the order written, and its fingerprint; to officers only, because the order would join two lists (T4) */
  written: z.object({ seq: z.number().int(), hash: z.string(), reverses: z.number().int().nullable() }).nullable(),
  /** where one cycle was asked for: what of it counts there before scaling, and the cap that cut it; null: it does not count in it */
  counts: z.object({ points: hundredths, limitedBy: z.string().nullable() }).nullable(),
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

export const item = z.object({
  id: itemId,
  name: z.string(),
  amountText: z.string(),
  evidence: z.array(z.object({ kind: z.string(), atLeast: z.number().int() })),
  categories: z.array(z.string()),
  modes: z.array(z.string()),
  /** what the item can earn in a cycle at most; null: the table sets no such cap */
  cycleCap: hundredths.nullable(),
})
export const tableHead = z.object({ id: z.string(), version: z.string(), official: z.boolean(), label: z.string() })
