import { decodeParts } from '@shared/directory/snapshot/decode'
import type { Part } from '@shared/directory/snapshot/part'
import { SnapshotRefused } from '@shared/directory/snapshot/refused'
import { buildOf } from '@shared/directory/snapshot/seal'
import type { Rows } from '@shared/directory/snapshot/shape'
import type { Documents } from '../../platform/documents'
import { placeOnShelf, type SnapshotHead, snapshotHeads, snapshots } from '../../store/snapshots'

export const headOf = (documents: Documents): Promise<SnapshotHead | null> => snapshotHeads.get(documents, 'directory')

/** A part of the base, or null, where there is another in its place: then there is a newer head as well. */
export async function basePart(documents: Documents, head: SnapshotHead, nth: number): Promise<string | null> {
  const found = await snapshots.get(documents, placeOnShelf(head, nth))
  return found?.part === head.base[nth] ? (found?.text ?? null) : null
}

/** What the snapshot says; null where it cannot be read: it is of another format, or damaged. */
export async function rowsOf(documents: Documents, head: SnapshotHead): Promise<Rows | null> {
  const base: string[] = []
  for (const nth of head.base.keys()) base.push((await basePart(documents, head, nth)) ?? '')
  try {
    return decodeParts([...base, ...[...head.changes, ...head.seats].map(({ text }) => text)], head.version)
  } catch (error) {
    if (error instanceof SnapshotRefused) return null
    throw error
  }
}

/** Onto the shelf that no head names yet. @returns what the head says of it */
export async function shelve(documents: Documents, head: SnapshotHead | null, base: readonly Part[]) {
  const shelf = head?.shelf === 'a' ? ('b' as const) : ('a' as const)
  for (const [nth, { id: part, text }] of base.entries()) {
    const _id = placeOnShelf({ shelf }, nth)
    if (await snapshots.add(documents, { _id, part, text })) continue
    await snapshots.updateWhere(documents, { _id }, { part, text })
  }
  const baseLength = base.reduce((sum, { text }) => sum + text.length, 0)
  return { shelf, base: base.map(({ id }) => id), baseLength, changes: [], version: buildOf(base) }
}

/** @throws where somebody else wrote it since it was read */
export async function putHead(
  documents: Documents,
  before: SnapshotHead | null,
  { _id, turn: _, ...next }: Omit<SnapshotHead, '_id' | 'turn'> & Partial<SnapshotHead>,
) {
  if (!before && (await snapshotHeads.add(documents, { _id: 'directory', turn: 1, ...next }))) return
  const turn = before?.turn ?? 0
  const written = await snapshotHeads.updateWhere(documents, { _id: 'directory', turn }, { turn: turn + 1, ...next })
  if (written === 0) throw new Error('the directory’s snapshot went on elsewhere')
}
