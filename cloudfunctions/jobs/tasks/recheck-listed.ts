import { recheckListed } from '../../modules/points/recheck-listed'
import { after, type Place, placeOf } from '../../store/order'
import { type CycleLock, cycleLocks } from '../../store/points-lists'
import type { Task } from './task'

const batch = 20
const minute = 60_000
const byId = { key: '_id', direction: 'asc' } as const

/** Whom a correction after their list brought below the pass mark, a person looks at; no title ends by it. */
export const recheckTheListed: Task<Place | null> = {
  name: 'recheck-listed',
  restMs: minute,
  start: null,
  async run({ documents, now }, place) {
    const rows = await after<CycleLock>(documents, cycleLocks.name, {}, byId, place, batch)
    const done = await recheckListed(documents, rows, now())
    const more = rows.length === batch
    return { state: more ? placeOf(rows.at(-1)!, byId) : null, done, more }
  },
}
