import { encodeSnapshot } from '@shared/directory/snapshot-encode'
import { allCarriers } from '../../store/carriers'
import { snapshots } from '../../store/snapshots'
import type { Task } from './task'

/** How old the snapshot may get; a changed carrier reaches devices within this time (product rule). */
const freshMs = 5 * 60_000

/** Encodes the directory for devices (A2). It takes a table of pronunciations that `api` should not have to load. */
export const encodeDirectory: Task = {
  name: 'encode-directory',
  async run({ documents, now }) {
    const known = await snapshots.get(documents, 'directory')
    if (known && now() - known.asOf < freshMs && now() >= known.asOf) return 0
    const { version, ...snapshot } = encodeSnapshot(await allCarriers(documents), now())
    const doc = { _id: 'directory' as const, version, text: JSON.stringify({ version, ...snapshot }), asOf: now() }
    if (known) await snapshots.updateWhere(documents, { _id: 'directory' }, { version, text: doc.text, asOf: doc.asOf })
    else await snapshots.add(documents, doc)
    return 1
  },
}
