import * as z from 'zod'
import { occurrences } from '../case/occurrence'
import { limits } from '../limits'
import { candidate, chosen, lockedProposal, openProposal, stationProposal } from './deduction-views'
import { reads, writes } from './entry'
import {
  bookingId,
  candidateId,
  carrierId,
  evidenceId,
  hundredths,
  instant,
  itemId,
  name,
  optionalText,
  pageInput,
  pageOf,
  proposalId,
  requestId,
  text,
  uploadId,
  uploadPlace,
} from './fields'
import { ledgerRow } from './points-views'
import { mayRefuse } from './refusals'

const city = ['city-reviewer', 'city-admin'] as const
const station = ['carrier-staff', 'carrier-manager'] as const

/**
 * 扣分 (D, F1; G26 三(三)2): somebody proposes it, here or with the finding of a complaint; the station is told and may answer; another
 * agrees, and only then the ledger has it. There is no other way to one.
 */
export const deduction = {
  /** Of what happened with a booking of this carrier, as an officer who looked into it found. */
  propose: writes(city)
    .input(
      z.strictObject({
        carrierId,
        bookingId,
        /** the broken promise that it comes from */
        candidateId: candidateId.optional(),
        what: z.enum(occurrences),
        itemId,
        /** the station reads these: what happened, what shows it, and on a ground that the text does not name why it is used */
        reason: text(limits.reason),
        proof: text(limits.reason),
        unlisted: optionalText(limits.reason),
        chosen: chosen.optional(),
        requestId,
      }),
    )
    .output(z.object({ proposalId }))
    .errors(mayRefuse('DEDUCTION_EXISTS', 'DEDUCTION_REFUSED', 'CONFLICT_OF_INTEREST', 'WRONG_STATE')),

  /** Those that are not decided, the longest waiting first. */
  proposals: reads(city)
    .input(z.strictObject({ ...pageInput }))
    .output(pageOf(z.union([openProposal, lockedProposal]))),

  /** The second person's yes, once the station has answered or its time is over: now it is deducted. */
  agree: writes(city)
    .input(z.strictObject({ proposalId, requestId }))
    .output(ledgerRow)
    .errors(
      mayRefuse('WRONG_STATE', 'SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST', 'DEDUCTION_EXISTS', 'DEDUCTION_REFUSED'),
    ),

  /** The amount has changed since the station was told: it is told anew, and may answer anew. Who proposed it stays the same. */
  retell: writes(city)
    .input(z.strictObject({ proposalId, requestId }))
    .output(z.object({ amount: hundredths }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST', 'DEDUCTION_EXISTS', 'DEDUCTION_REFUSED')),

  /** No: declined by another, or withdrawn by whoever proposed it. The station reads why. */
  decline: writes(city)
    .input(z.strictObject({ proposalId, reason: text(limits.reason), requestId }))
    .output(z.object({ how: z.enum(['declined', 'withdrawn']) }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  /** All that were ever proposed for a station, the latest day first. */
  mine: reads(station)
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(pageOf(stationProposal)),

  get: reads(station).input(z.strictObject({ proposalId })).output(stationProposal),

  /** 说明情况: once, with the files that are attached by then. */
  answer: writes(['carrier-manager'])
    .input(z.strictObject({ proposalId, text: text(limits.complaintText), requestId }))
    .output(stationProposal)
    .errors(mayRefuse('WRONG_STATE', 'DEDUCTION_REFUSED')),

  /** Where to put a file's bytes; then `attach`, as with 佐证材料. */
  beginUpload: writes(['carrier-manager'])
    .input(z.strictObject({ proposalId, name: name(limits.fileName), requestId }))
    .output(z.object({ uploadId, ...uploadPlace }))
    .errors(mayRefuse('EVIDENCE_FROZEN')),

  attach: writes(['carrier-manager'])
    .input(z.strictObject({ uploadId, requestId }))
    .output(stationProposal)
    .errors(mayRefuse('EVIDENCE_FROZEN', 'FILE_REFUSED')),

  detach: writes(['carrier-manager'])
    .input(z.strictObject({ proposalId, evidenceId, requestId }))
    .output(stationProposal)
    .errors(mayRefuse('EVIDENCE_FROZEN')),

  /** Puts back a file that was taken out, until the station has answered. */
  restore: writes(['carrier-manager'])
    .input(z.strictObject({ proposalId, evidenceId, requestId }))
    .output(stationProposal)
    .errors(mayRefuse('EVIDENCE_FROZEN')),

  /** Short-lived links to the files; that somebody looked is journaled (J6). */
  links: writes([...station, ...city])
    .input(z.strictObject({ proposalId, requestId }))
    .output(z.object({ files: z.array(z.object({ evidenceId, url: z.string(), until: instant })) }))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),

  /** Promises whose time has run out, the first first: for a person to look at. `withheld`: of this page, those that tie the caller. */
  candidates: reads(city)
    .input(z.strictObject({ ...pageInput }))
    .output(pageOf(candidate).extend({ withheld: z.number().int() })),

  /** Nothing is proposed for it, and why. */
  dismiss: writes(city)
    .input(z.strictObject({ candidateId, reason: text(limits.reason), requestId }))
    .output(z.object({ dismissed: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),
}
