import { type Finding, inspected } from '@shared/evidence/inspection'
import type { EvidenceId } from '@shared/ids'
import type { Documents, Tx } from '../../platform/documents'
import { fingerprints, pixelsId } from '../../store/fingerprints'
import { inspections, type Likeness, likenessFields } from '../../store/inspections'
import { journal } from '../../store/journal'
import { records } from '../../store/records'
import { mostShown, near } from './alike'
import { settleAttachment } from './attachments'

/** The copy that people see, and what the file said of when it was taken. */
export interface ShownFile {
  fileId: string | null
  takenAt: string | null
}

/** Writes down what looking at a file found, once; of two files with the same pixels the one that comes first counts (T1). */
export async function settle(
  documents: Documents,
  id: EvidenceId,
  finding: Finding,
  shown: ShownFile,
  now: number,
): Promise<void> {
  const likeness = finding.readable ? (finding.pixels?.likeness ?? null) : null
  const found = (await near(documents, { _id: id, likeness })).map(({ doc, distance }) => ({ id: doc._id, distance }))
  await documents.transaction(async (tx) => {
    const doc = await inspections.get(tx, id)
    if (!doc?.waiting) return
    if (doc.caseId || doc.proposalId) return settleAttachment(tx, doc, finding, shown.fileId)
    const record = doc.recordId && (await records.get(tx, doc.recordId))
    if (!record) throw new Error(`${id} without its record`)
    const pixels = finding.readable ? finding.pixels : null
    const held = pixels && (await fingerprints.get(tx, pixelsId(pixels.sha256)))
    const inspection = inspected(finding, id, held?.heldById ?? null)
    await records.change(tx, record._id, {
      evidence: record.evidence.map((each) =>
        each.id === id ? { ...each, inspection, shownFileId: shown.fileId } : each,
      ),
    })
    if (pixels && inspection.state === 'fine')
      await fingerprints.put(tx, { _id: pixelsId(pixels.sha256), heldById: id })
    await inspections.change(tx, id, {
      waiting: false,
      pixels: pixels?.sha256 ?? null,
      takenAt: shown.takenAt,
      ...likenessFields(likeness),
      alike: found.map((other) => ({ evidenceId: other.id, distance: other.distance })),
    })
    for (const other of found) await alsoLike(tx, other.id, { evidenceId: id, distance: other.distance })
    await journal.create(tx, {
      // a file that was taken out and put back is looked at again
      _id: `j_look_${id}_${now}`,
      action: 'jobs.look-at-evidence',
      personId: null,
      resourceId: record._id,
      inputHash: '',
      answer: { evidenceId: id, ...inspection },
      at: now,
      request: 'jobs',
    })
  })
}

/** The other one is told as well: whichever of the two is decided on, it is flagged. */
async function alsoLike(tx: Tx, id: EvidenceId, found: Likeness): Promise<void> {
  const other = await inspections.get(tx, id)
  if (!other || other.likeness === null) return
  const known = other.alike.filter(({ evidenceId }) => evidenceId !== found.evidenceId)
  const alike = [...known, found].toSorted((a, b) => a.distance - b.distance).slice(0, mostShown)
  await inspections.change(tx, id, { alike })
}
