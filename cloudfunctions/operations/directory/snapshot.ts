import { os } from '../../frame/os'
import { snapshots } from '../../store/snapshots'

export const snapshot = os.directory.snapshot.handler(async ({ context: { deps }, input }) => {
  const known = await snapshots.get(deps.documents, 'directory')
  if (!known) return { version: '', snapshot: null, asOf: 0 }
  const { version, text, asOf } = known
  return { version, snapshot: input.have === version ? null : JSON.parse(text), asOf }
})
