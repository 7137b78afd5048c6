import * as z from 'zod'
import { limits } from '../limits'
import { reads, writes } from './entry'
import {
  evidenceId,
  evidenceKind,
  hundredths,
  instant,
  localDate,
  name,
  pageInput,
  pageOf,
  recordId,
  requestId,
  roleName,
  uploadId,
  uploadPlace,
} from './fields'
import { mayRefuse } from './refusals'
import { stationRecordView } from './service-views'

export const alikeView = z.object({
  evidenceId,
  recordId,
  /** of that record, to read out */
  number: z.string(),
  date: localDate,
  carrierName: z.string(),
  /** the same station handed it in */
  sameStation: z.boolean(),
  /** pixel by pixel the same */
  samePixels: z.boolean(),
  /** of 64 bits, those that differ */
  distance: z.number().int(),
  /** whole per cent */
  percent: z.number().int(),
})

/** One of two pictures that look alike, with what is known of it. */
const pairSide = z.object({
  evidenceId,
  recordId,
  number: z.string(),
  kind: z.string(),
  carrierName: z.string(),
  address: z.string(),
  serviceName: z.string(),
  enterpriseName: z.string(),
  date: localDate,
  bytes: z.number().int(),
  /** by the camera's own clock, as the file says it: 2026:11:09 15:12:30; null: it does not say */
  takenAt: z.string().nullable(),
  addedAt: instant,
  checkedInAt: instant.nullable(),
  /** what the service has earned as far as the caller may know, in hundredths */
  awarded: hundredths,
})

/** 佐证材料 (C2, T7, T18): uploaded to a private prefix, checked, hashed, copied to a content-addressed place, frozen once filed. */
export const evidence = {
  /** Where to put the bytes: PUT them to `url` with `headers`, or wx.cloud.uploadFile to `cloudPath`; then `attach`. */
  begin: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ recordId, kind: evidenceKind, name: name(limits.fileName), requestId }))
    .output(z.object({ uploadId, ...uploadPlace }))
    .errors(mayRefuse('EVIDENCE_FROZEN')),

  /** The bytes are there: look at them and keep them. */
  attach: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ uploadId, requestId }))
    .output(stationRecordView)
    .errors(mayRefuse('EVIDENCE_FROZEN', 'FILE_REFUSED')),

  remove: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ recordId, evidenceId, requestId }))
    .output(stationRecordView)
    .errors(mayRefuse('EVIDENCE_FROZEN')),

  /** Puts back what was removed, until a claim is filed. */
  restore: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ recordId, evidenceId, requestId }))
    .output(stationRecordView)
    .errors(mayRefuse('EVIDENCE_FROZEN', 'FILE_REFUSED')),

  /** Short-lived links for those who may look; that someone looked is journaled (J6). */
  links: writes(['carrier-staff', 'carrier-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ recordId, requestId }))
    .output(z.object({ files: z.array(z.object({ evidenceId, url: z.string(), until: instant })) }))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),

  /**
   * Pictures of other files that look like those of this record, the most alike first: for whoever verifies, who decides whether that
   * means anything. Nothing is refused because it looks like something else (T1).
   */
  alike: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ recordId }))
    .output(z.object({ files: z.array(z.object({ evidenceId, alike: z.array(alikeView) })) }))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),

  /** Two pictures that look alike, side by side: what is the same and what differs, of whichever stations and cycles. */
  pair: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ evidenceId, otherId: evidenceId }))
    .output(z.object({ one: pairSide, other: pairSide, distance: z.number().int(), samePixels: z.boolean() }))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),

  /** 看过，没有关系: this pair is not raised again. */
  unrelated: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ evidenceId, otherId: evidenceId, requestId }))
    .output(z.object({ unrelated: z.literal(true) }))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),

  /** Who had the files of a service shown to them, the latest first (J6). */
  reads: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ recordId, ...pageInput }))
    .output(pageOf(z.object({ id: z.string(), at: instant, role: roleName.nullable(), displayName: z.string() })))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),
}
