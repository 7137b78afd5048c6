import * as z from 'zod'
import { occurrences } from '../case/occurrence'
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
  proposalId,
  recordId,
  requestId,
  rowId,
  text,
} from './fields'
import { mayRefuse } from './refusals'
import { claimStates, oddities, recordView, tied } from './service'

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

/** A claim as who verifies sees it; one that they have a tie to is there, and nothing of it but whose it is. */
const openClaim = claimView.extend({ oddities, tied: z.null() })
const lockedClaim = z.object({ id: claimId, carrierName: z.string(), tied })

/** A booking that a deduction may be about. */
const appointment = z.object({
  bookingId,
  number: z.string(),
  enterpriseName: z.string(),
  serviceName: z.string(),
  start: instant,
  end: instant,
  cancelledAt: instant.nullable(),
  checkedInAt: instant.nullable(),
})

const openProposal = z.object({
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
const lockedProposal = z.object({ id: proposalId, carrierId, carrierName: z.string(), tied })

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
    .output(pageOf(z.union([openClaim, lockedClaim]))),

  /** 我有利害关系: the officer says so of a service, its claims and whatever follows from it; another decides. */
  recuse: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ recordId, requestId }))
    .output(z.object({ recused: z.literal(true) })),

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
    .errors(mayRefuse('VERIFICATION_REFUSED', 'WRONG_STATE', 'CONFLICT_OF_INTEREST')),

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
        /** awards for services that were denied and not looked into yet: not counted in any of these figures */
        held: hundredths,
        working: z.array(z.object({ step: z.string(), value: hundredths, basis })),
        otherReadings: z.array(z.object({ name: z.string(), total: hundredths, passed: z.boolean(), basis })),
      }),
    ),

  /** What a deduction may be about: a station's bookings of a day, and its deductions around that day. */
  appointments: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId, date: localDate, ...pageInput }))
    .output(
      pageOf(appointment).extend({
        /** how many of this page the caller has a tie to: they are not listed */
        withheld: z.number().int(),
        around: z.array(ledgerRow),
      }),
    ),

  /**
   * A person's decision on an established fact; one fact yields at most one deduction. Above what one person may deduct alone it waits
   * for another (`row` is null then).
   */
  deduct: writes(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        carrierId,
        /** the fact: what happened with a booking of this carrier */
        bookingId,
        what: z.enum(occurrences),
        itemId,
        reason: text(limits.reason),
        requestId,
      }),
    )
    .output(z.object({ state: z.enum(['entered', 'waiting']), row: ledgerRow.nullable() }))
    .errors(mayRefuse('DEDUCTION_EXISTS', 'DEDUCTION_REFUSED', 'CONFLICT_OF_INTEREST')),

  /** Deductions that wait for a second person, the longest waiting first. */
  proposals: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ ...pageInput }))
    .output(pageOf(z.union([openProposal, lockedProposal]))),

  /** The second person's yes: now it is deducted. */
  agree: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ proposalId, requestId }))
    .output(ledgerRow)
    .errors(
      mayRefuse('WRONG_STATE', 'SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST', 'DEDUCTION_EXISTS', 'DEDUCTION_REFUSED'),
    ),

  /** No: declined by another, or withdrawn by whoever proposed it. */
  decline: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ proposalId, reason: optionalText(limits.reason), requestId }))
    .output(z.object({ how: z.enum(['declined', 'withdrawn']) }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  /** Takes back an award or a deduction by a new row (D5): once, and by somebody who did not decide it. */
  reverse: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId, rowId, reason: text(limits.reason), requestId }))
    .output(ledgerRow)
    .errors(mayRefuse('WRONG_STATE', 'SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST')),
}
