import type { Tx } from '../../platform/documents'
import { fingerprints, pixelsId } from '../../store/fingerprints'
import { inspections, likenessFields } from '../../store/inspections'
import type { Evidence } from '../../store/records'

/** A file that was taken out: its bytes and pixels may be used anew, and nobody looks at it or finds it similar any more. */
export async function forget(tx: Tx, { id, sha256 }: Evidence): Promise<void> {
  const inspection = await inspections.get(tx, id)
  await fingerprints.put(tx, { _id: sha256, heldById: null })
  if (!inspection) return
  const { pixels } = inspection
  const held = pixels === null ? null : await fingerprints.get(tx, pixelsId(pixels))
  if (held?.heldById === id) await fingerprints.put(tx, { _id: held._id, heldById: null })
  await inspections.change(tx, id, { waiting: false, pixels: null, ...likenessFields(null) })
}
