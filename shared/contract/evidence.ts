import * as z from 'zod'
import { limits } from '../limits'
import { evidenceKinds } from '../points/evidence'
import { reads, writes } from './entry'
import { evidenceId, instant, localDate, name, recordId, requestId, uploadId } from './fields'
import { mayRefuse } from './refusals'
import { stationRecordView } from './service-views'

export const alikeView = z.object({
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

/** 佐证材料 (C2, T7, T18): uploaded to a private prefix, checked, hashed, copied to a content-addressed place, frozen once filed. */
export const evidence = {
  /** Where to put the bytes: PUT them to `url` with `headers`, or wx.cloud.uploadFile to `cloudPath`; then `attach`. */
  begin: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ recordId, kind: z.enum(evidenceKinds), name: name(limits.fileName), requestId }))
    .output(
      z.object({
        uploadId,
        cloudPath: z.string(),
        fileId: z.string(),
        url: z.string(),
        headers: z.record(z.string(), z.string()),
      }),
    )
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
}
