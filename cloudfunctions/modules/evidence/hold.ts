import type { CarrierId, RecordId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { fingerprints } from '../../store/fingerprints'
import { inspections, likenessFields } from '../../store/inspections'
import type { Evidence } from '../../store/records'

/** A file is evidence from now on: nothing else can be with the same bytes (T1), and `jobs` looks at it before it counts (T18). */
export async function hold(
  tx: Tx,
  { _id: recordId, carrierId }: { _id: RecordId; carrierId: CarrierId },
  { id, type, sha256, fileId }: Evidence,
  now: number,
): Promise<void> {
  await fingerprints.put(tx, { _id: sha256, heldById: id })
  await inspections.put(tx, {
    _id: id,
    recordId,
    carrierId,
    ...{ type, sha256, fileId },
    waiting: true,
    dueAt: now,
    tries: 0,
    pixels: null,
    takenAt: null,
    ...likenessFields(null),
  })
}
