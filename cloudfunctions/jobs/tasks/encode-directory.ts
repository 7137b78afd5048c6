import { beijingDate } from '@shared/calendar/beijing'
import { encodeSnapshot } from '@shared/directory/snapshot-encode'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { snapshotHeads, snapshots } from '../../store/snapshots'
import type { Task } from './task'

/** Encodes the directory for devices (A2) when a page was published since, and on a new day, when past closures go. */
export const encodeDirectory: Task<null> = {
  name: 'encode-directory',
  restMs: 60_000,
  start: null,
  async run({ documents, now }) {
    const at = now()
    const [head, latest] = await Promise.all([
      snapshotHeads.get(documents, 'directory'),
      carriers.first(documents, {}, { key: 'publishedAt', direction: 'desc' }),
    ])
    const fresh = head && (latest?.publishedAt ?? 0) < head.asOf && beijingDate(head.asOf) === beijingDate(at)
    if (fresh && at >= head.asOf) return { state: null, done: 0, more: false }
    const all: CarrierDoc[] = []
    for await (const carrier of carriers.each(documents, {}, { key: '_id', direction: 'asc' }))
      if (carrier.place) all.push(carrier)
    const snapshot = encodeSnapshot(all, at)
    const { version } = snapshot
    const text = JSON.stringify(snapshot)
    // the text first: a head never names a version that is not there yet
    const known = await snapshots.updateWhere(documents, { _id: 'directory' }, { version, text })
    if (known === 0) await snapshots.add(documents, { _id: 'directory', version, text })
    const moved = await snapshotHeads.updateWhere(documents, { _id: 'directory' }, { version, asOf: at })
    if (moved === 0) await snapshotHeads.add(documents, { _id: 'directory', version, asOf: at })
    return { state: null, done: 1, more: false }
  },
}
