import type { Part } from '@shared/directory/snapshot/part'
import { collection } from './collection'

/**
 * The latest snapshot of the city's directory (`docs/directory-snapshot.md`). All that is small is in it, so that who has the rest learns what is new
 * by one read; core, names and details are documents of their own.
 */
export interface SnapshotHead {
  _id: 'directory'
  /** how often it was written: of two writers at once only one does */
  turn: number
  /** what the parts together come to */
  version: string
  asOf: number
  /** which of two sets of documents the base is in: the next base is written to the other, so nothing is read while it is written */
  shelf: 'a' | 'b'
  /** the ids of core, names and details */
  base: string[]
  /** how long their texts are together */
  baseLength: number
  changes: Part[]
  seats: Part[]
  /** false until every page is in it for the first time: devices are told nothing before */
  ready: boolean
}
export const snapshotHeads = collection<SnapshotHead>('snapshot-heads')

/** One part of a base, by its place on its shelf. */
export interface SnapshotDoc {
  _id: string
  /** the part's id: the place may hold another by now */
  part: string
  text: string
}
export const snapshots = collection<SnapshotDoc>('snapshots')

export const placeOnShelf = ({ shelf }: Pick<SnapshotHead, 'shelf'>, nth: number) => `${shelf}-${nth}`
