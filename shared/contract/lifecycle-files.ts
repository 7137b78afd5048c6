import * as z from 'zod'
import { limits } from '../limits'
import { writes } from './entry'
import { caseId, evidenceId, instant, name, requestId, uploadId, uploadPlace } from './fields'
import { caseView, procedure, word } from './lifecycle-views'
import { mayRefuse } from './refusals'

/** What is attached to a case, as long as it may be filled in. */
export const lifecycleFiles = {
  /** Where to put an attachment's bytes; then `attach`, as with 佐证材料. */
  beginUpload: writes('person')
    .input(z.strictObject({ caseId, kind: word, name: name(limits.fileName), requestId }))
    .output(z.object({ uploadId, ...uploadPlace }))
    .errors(mayRefuse('EVIDENCE_FROZEN', 'CONFLICT_OF_INTEREST')),

  /** The same of a file that `raise` brings along: there is no case yet, and whether there will be one is not told. */
  beginRaiseUpload: writes('person')
    .input(z.strictObject({ procedure, kind: word, name: name(limits.fileName), requestId }))
    .output(z.object({ uploadId, ...uploadPlace })),

  attach: writes('person')
    .input(z.strictObject({ uploadId, requestId }))
    .output(caseView)
    .errors(mayRefuse('EVIDENCE_FROZEN', 'FILE_REFUSED', 'CONFLICT_OF_INTEREST')),

  detach: writes('person')
    .input(z.strictObject({ caseId, evidenceId, requestId }))
    .output(caseView)
    .errors(mayRefuse('EVIDENCE_FROZEN', 'CONFLICT_OF_INTEREST')),

  /** Puts back an attachment that was taken out, until the case is filed. */
  restore: writes('person')
    .input(z.strictObject({ caseId, evidenceId, requestId }))
    .output(caseView)
    .errors(mayRefuse('EVIDENCE_FROZEN', 'CONFLICT_OF_INTEREST')),

  /** Short-lived links to the attachments; that somebody looked is journaled (J6). */
  links: writes('person')
    .input(z.strictObject({ caseId, requestId }))
    .output(z.object({ files: z.array(z.object({ evidenceId, url: z.string(), until: instant })) }))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),
}
