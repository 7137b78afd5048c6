import { type Finding, inspected } from '@shared/evidence/inspection'
import type { EvidenceId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { fingerprints, pixelsId } from '../../store/fingerprints'
import { inspections, likenessFields } from '../../store/inspections'
import { journal } from '../../store/journal'
import { records } from '../../store/records'

/** Writes down what looking at a file found, once; of two files with the same pixels the one that comes first counts (T1). */
export async function settle(documents: Documents, id: EvidenceId, finding: Finding, now: number): Promise<void> {
  await documents.transaction(async (tx) => {
    const doc = await inspections.get(tx, id)
    if (!doc?.waiting) return
    const record = await records.get(tx, doc.recordId)
    if (!record) throw new Error(`${id} without its record`)
    const pixels = finding.readable ? finding.pixels : null
    const held = pixels && (await fingerprints.get(tx, pixelsId(pixels.sha256)))
    const inspection = inspected(finding, id, held?.heldById ?? null)
    await records.change(tx, record._id, {
      evidence: record.evidence.map((each) => (each.id === id ? { ...each, inspection } : each)),
    })
    if (pixels && inspection.state === 'fine')
      await fingerprints.put(tx, { _id: pixelsId(pixels.sha256), heldById: id })
    await inspections.change(tx, id, {
      waiting: false,
      pixels: pixels?.sha256 ?? null,
      ...likenessFields(pixels?.likeness ?? null),
    })
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
