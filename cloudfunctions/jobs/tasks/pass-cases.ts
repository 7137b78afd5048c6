import { passOn } from '../../modules/lifecycle/pass-on'
import { type CaseDoc, cases } from '../../store/cases'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 50
const soonest = { key: 'dueOn', direction: 'asc' } as const
const minute = 60_000

/** Passes on to the city what waits for a district where everybody is tied: who is tied changes with roles, so it is looked at anew. */
export const passCases: Task<Place | null> = {
  name: 'pass-cases',
  restMs: minute,
  start: null,
  async run({ documents, now }, place) {
    const rows = await after<CaseDoc>(documents, cases.name, { waits: 'district' }, soonest, place, batch)
    const done = await passOn(documents, rows, now())
    const more = rows.length === batch
    return { state: more ? placeOf(rows.at(-1)!, soonest) : null, done, more }
  },
}
