import type { Finding } from '@shared/evidence/inspection'
import type { ProposalId } from '@shared/ids'
import { limits } from '@shared/limits'
import type { Tx } from '../../platform/documents'
import { type InspectionDoc, inspections, likenessFields } from '../../store/inspections'
import { type Proposal, proposals } from '../../store/proposals'
import type { Evidence } from '../../store/records'

/** All of them are of one kind: what the station shows with its answer. */
export const answerFile = 'answer'

/** As far as files go: they are open until the station has answered, or it ended otherwise. */
export const openFiles = ({ evidence, answer, ended }: Proposal) => ({
  evidence,
  removed: [],
  frozenAt: (answer ?? ended)?.at ?? null,
  ...{ askedFor: [], filedUntil: null },
})

export const hasRoom = ({ evidence }: Pick<Proposal, 'evidence'>) => evidence.length < limits.attachments

/** It waits to be looked at (T18), and is compared with nothing: a record may be shown as evidence and here. */
export const lookAtFile = (tx: Tx, proposal: Proposal, { id, type, sha256, fileId }: Evidence<string>, now: number) =>
  inspections.put(tx, {
    _id: id,
    recordId: null,
    carrierId: null,
    proposalId: proposal._id,
    ...{ type, sha256, fileId },
    waiting: true,
    dueAt: now,
    tries: 0,
    pixels: null,
    takenAt: null,
    ...likenessFields(null),
  })

/** Writes down whether it opens. */
export async function settleFile(
  tx: Tx,
  { _id }: InspectionDoc,
  proposalId: ProposalId,
  finding: Finding,
  shownFileId: string | null,
): Promise<void> {
  const found = await proposals.get(tx, proposalId)
  const inspection = finding.readable
    ? ({ state: 'fine' } as const)
    : ({ state: 'unreadable', why: finding.why } as const)
  if (found)
    await proposals.change(tx, proposalId, {
      evidence: found.evidence.map((each) => (each.id === _id ? { ...each, inspection, shownFileId } : each)),
    })
  await inspections.change(tx, _id, { waiting: false })
}
