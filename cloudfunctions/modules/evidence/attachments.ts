import type { Finding } from '@shared/evidence/inspection'
import type { CaseId, EvidenceId, ProposalId } from '@shared/ids'
import type { Doc, Tx } from '../../platform/documents'
import { cases } from '../../store/cases'
import type { Collection } from '../../store/collection'
import { type InspectionDoc, inspections, likenessFields } from '../../store/inspections'
import { proposals } from '../../store/proposals'
import type { Evidence } from '../../store/records'

/** What a file is attached to that is no 佐证材料: a case, or a station's answer to a proposed deduction. */
export type AttachedTo = { caseId: CaseId } | { proposalId: ProposalId }

/**
 * An attachment waits to be looked at (T18), like evidence; it is compared with nothing, because the same licence is rightly shown again
 * and again.
 */
export const lookAtAttachment = (tx: Tx, to: AttachedTo, { id, type, sha256, fileId }: Evidence<string>, now: number) =>
  inspections.put(tx, {
    _id: id,
    recordId: null,
    carrierId: null,
    ...to,
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
  { _id, caseId, proposalId }: InspectionDoc,
  finding: Finding,
  shownFileId: string | null,
): Promise<void> {
  const inspection = finding.readable
    ? ({ state: 'fine' } as const)
    : ({ state: 'unreadable', why: finding.why } as const)
  const seen = { inspection, shownFileId }
  if (caseId) await mark(tx, cases, caseId, _id, seen)
  if (proposalId) await mark(tx, proposals, proposalId, _id, seen)
  await inspections.change(tx, _id, { waiting: false })
}

interface Holder extends Doc {
  evidence: Evidence<string>[]
}

async function mark<T extends Holder>(
  tx: Tx,
  holders: Collection<T>,
  holderId: T['_id'],
  id: EvidenceId,
  seen: Pick<Evidence<string>, 'inspection' | 'shownFileId'>,
): Promise<void> {
  const found = await holders.get(tx, holderId)
  if (!found) return
  const evidence = found.evidence.map((each) => (each.id === id ? { ...each, ...seen } : each))
  await holders.change(tx, holderId, { evidence } as Partial<T>)
}

/** One that was taken out is looked at no more. */
export async function forgetAttachment(tx: Tx, id: EvidenceId): Promise<void> {
  if (await inspections.get(tx, id)) await inspections.change(tx, id, { waiting: false })
}
