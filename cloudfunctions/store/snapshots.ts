import { collection } from './collection'

/** The city's directory as it is sent to devices; text, because nobody queries inside it. */
export interface SnapshotDoc {
  _id: 'directory'
  version: string
  text: string
  asOf: number
}
export const snapshots = collection<SnapshotDoc>('snapshots')
