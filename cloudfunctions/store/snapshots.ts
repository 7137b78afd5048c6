import { collection } from './collection'

/** Which version of the city's directory is the latest: small, so that whoever has it learns so without reading it. */
export interface SnapshotHead {
  _id: 'directory'
  version: string
  asOf: number
}
export const snapshotHeads = collection<SnapshotHead>('snapshot-heads')

/** The directory as it is sent to devices; text, because nobody queries inside it. */
export interface SnapshotDoc {
  _id: 'directory'
  version: string
  text: string
}
export const snapshots = collection<SnapshotDoc>('snapshots')
