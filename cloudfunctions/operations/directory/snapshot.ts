import { os } from '../../frame/os'
import { snapshotHeads, snapshots } from '../../store/snapshots'

export const snapshot = os.directory.snapshot.handler(async ({ context: { deps }, input }) => {
  const head = await snapshotHeads.get(deps.documents, 'directory')
  if (!head) return { version: '', snapshot: null, asOf: 0 }
  const { version, asOf } = head
  if (input.have === version) return { version, snapshot: null, asOf }
  // a newer one may have been written since the head was read: its own version goes with it
  const latest = await snapshots.get(deps.documents, 'directory')
  return latest
    ? { version: latest.version, snapshot: JSON.parse(latest.text), asOf }
    : { version, snapshot: null, asOf }
})
