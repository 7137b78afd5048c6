import * as z from 'zod'
import { limits } from '../limits'
import { evidenceKinds } from '../points/evidence'
import { writes } from './entry'
import { evidenceId, instant, recordId, requestId, text, uploadId } from './fields'
import { mayRefuse } from './refusals'
import { recordView } from './service'

/** 佐证材料 (C2, T7, T18): uploaded to a private prefix, checked, hashed, copied to a content-addressed place, frozen once filed. */
export const evidence = {
  /** Where to put the bytes: PUT them to `url` with `headers`, or wx.cloud.uploadFile to `cloudPath`; then `attach`. */
  begin: writes(['station-staff', 'station-manager'])
    .input(z.strictObject({ recordId, kind: z.enum(evidenceKinds), name: text(limits.fileName), requestId }))
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
  attach: writes(['station-staff', 'station-manager'])
    .input(z.strictObject({ uploadId, requestId }))
    .output(recordView)
    .errors(mayRefuse('EVIDENCE_FROZEN', 'FILE_REFUSED')),

  remove: writes(['station-staff', 'station-manager'])
    .input(z.strictObject({ recordId, evidenceId, requestId }))
    .output(recordView)
    .errors(mayRefuse('EVIDENCE_FROZEN')),

  /** Short-lived links for those who may look; that someone looked is journaled (J6). */
  links: writes(['station-staff', 'station-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ recordId, requestId }))
    .output(z.object({ files: z.array(z.object({ evidenceId, url: z.string(), until: instant })) }))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),
}
