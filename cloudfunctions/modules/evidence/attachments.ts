import type { Finding } from '@shared/evidence/inspection'
import type { CaseId, EvidenceId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { cases } from '../../store/cases'
import { type InspectionDoc, inspections, likenessFields } from '../../store/inspections'
import type { Evidence } from '../../store/records'

/**
 * An attachment waits to be looked at (T18), like evidence; it is compared with nothing, because the same licence is rightly shown again
 * and again.
 */
export const lookAtAttachment = (tx: Tx, caseId: CaseId, { id, type, sha256, fileId }: Evidence<string>, now: number) =>
  inspections.put(tx, {
    _id: id,
    recordId: null,
    carrierId: null,
    caseId,
    ...{ type, sha256, fileId },
    waiting: true,
    dueAt: now,
    tries: 0,
    pixels: null,
    takenAt: null,
    ...likenessFields(null),
  })

/** Writes down whether it opens. One that was taken out meanwhile is looked at no more. */
export async function settleAttachment(
  tx: Tx,
  { _id }: InspectionDoc,
  caseId: CaseId,
  finding: Finding,
  shownFileId: string | null,
): Promise<void> {
  const found = await cases.get(tx, caseId)
  const inspection = finding.readable
    ? ({ state: 'fine' } as const)
    : ({ state: 'unreadable', why: finding.why } as const)
  if (found) {
    const evidence = found.evidence.map((each) => (each.id === _id ? { ...each, inspection, shownFileId } : each))
    await cases.change(tx, caseId, { evidence })
  }
  await inspections.change(tx, _id, { waiting: false })
}

/** One that was taken out is looked at no more. */
export async function forgetAttachment(tx: Tx, id: EvidenceId): Promise<void> {
  if (await inspections.get(tx, id)) await inspections.change(tx, id, { waiting: false })
}
