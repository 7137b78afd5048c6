import * as z from 'zod'
import { limits } from '../limits'
import { queueStates } from '../queue'
import { claimView, lockedClaim, openClaim } from './claim-views'
import { claimSteps } from './claims'
import { reads, writes } from './entry'
import {
  basis,
  carrierId,
  claimId,
  contested,
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
  rowId,
  text,
} from './fields'
import { paceOf, projectionOf, standingOf, standingsOf } from './points-figures'
import { appointment, item, ledgerRow, tableHead } from './points-views'
import { mayRefuse } from './refusals'

/** The cycle that ends in this year; left out: the one that runs. */
const cycleYear = z.number().int().min(2026).max(2999).optional()

/** Points (D1–D6): claim with evidence, the city verifies, the ledger adds up and explains itself. */
export const points = {
  /**
   * The table in force for a carrier's kind: what earns, what it needs, what is deducted. `on`: the day of the service or of the fact, by
   * whose table it is decided (`tableOn`); left out: today.
   */
  items: reads('anyone')
    .input(z.strictObject({ carrierId, on: localDate.optional() }))
    .output(
      z.object({
        table: tableHead,
        items: z.array(item),
        deductions: z.array(
          z.object({
            id: itemId,
            name: z.string(),
            ground: z.string(),
            /** false: 等 alone leaves room for it */ named: z.boolean(),
            amountText: z.string(),
            /** who proposes it chooses within this; null: the table says how many */
            range: z.object({ from: hundredths, to: hundredths, step: hundredths }).nullable(),
          }),
        ),
        /** on what an award and a deduction stand, whatever the table says they are worth */
        basis: z.object({ award: basis, deduction: basis }),
      }),
    ),

  claim: writes(['carrier-manager'])
    .input(z.strictObject({ recordId, itemId, requestId }))
    .output(claimView)
    .errors(mayRefuse('CLAIM_REFUSED')),

  /** Claims for the reviewers: those waiting, the oldest first, or those decided, the latest first. */
  queue: reads(['city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        state: z.enum(queueStates).default('waiting'),
        ...queueInput,
      }),
    )
    .output(queueOf(z.union([openClaim, lockedClaim]))),

  /** 我有利害关系: the officer says so of a service, its claims and whatever follows from it; another decides. */
  recuse: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ recordId, requestId }))
    .output(z.object({ recused: z.literal(true) })),

  /** 不是这样: what ties the officer to this service, by a claim or the record, is wrong, they say: the city's administrators are told. */
  contest: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ claimId: claimId.optional(), recordId: recordId.optional(), requestId }))
    .output(contested)
    .errors(mayRefuse('WRONG_STATE')),

  ...claimSteps,

  claimed: reads(['carrier-staff', 'carrier-manager'])
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
    /** `entry` null: nothing was awarded, or not before another agrees */
    .output(claimView.extend({ entry: ledgerRow.nullable() }))
    .errors(mayRefuse('VERIFICATION_REFUSED', 'WRONG_STATE', 'SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST')),

  ledger: reads(['carrier-staff', 'carrier-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId, /** one cycle; all of it in the order written */ cycleYear, ...pageInput }))
    .output(pageOf(ledgerRow).extend({ table: tableHead })),

  /** Whether the rows are the chain that the head, and the latest head that was signed, say they are. */
  chain: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId }))
    .output(
      z.object({
        rows: z.number().int(),
        head: z.string(),
        /** the first row that does not fit; null: all do */
        brokenAt: z.number().int().nullable(),
        /** the day of the signed head that it was held against; null: none was signed yet */
        signedOn: localDate.nullable(),
        /** whether that was signed with a public key that is held outside the database */
        keyHeld: z.boolean(),
        checkedAt: instant,
      }),
    ),

  standing: reads(['carrier-staff', 'carrier-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId, cycleYear }))
    .output(standingOf),

  /**
   * 推算: where a station would stand in the cycle that runs if every claim that waits were verified; null: nothing waits that can earn
   * anything. Of very many claims the longest waiting are counted. Where nothing waits, `pace`; null: too little is known.
   */
  projection: reads(['carrier-staff', 'carrier-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId }))
    .output(z.object({ projection: projectionOf.nullable(), pace: paceOf.nullable() })),

  /** Where some stations stand, in the order asked for: the same figures as `standing`, without how they were worked out. */
  standings: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierIds: z.array(carrierId).min(1).max(limits.standings), cycleYear }))
    .output(standingsOf),

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

  /** Takes back an award or a deduction by a new row (D5): once, and by somebody who did not decide it. */
  reverse: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ carrierId, rowId, reason: text(limits.reason), requestId }))
    .output(ledgerRow)
    .errors(mayRefuse('WRONG_STATE', 'SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST')),
}
