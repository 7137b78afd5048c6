import { settleClock } from '../../modules/lifecycle/settle-clock'
import { type CaseDoc, cases } from '../../store/cases'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 50
const soonest = { key: 'dueOn', direction: 'asc' } as const
const hour = 3_600_000

/** Works provisional days out anew, once the working days of their year have been published (E1); each case by itself. */
export const settleClocks: Task<Place | null> = {
  name: 'settle-clocks',
  restMs: hour,
  start: null,
  async run({ documents, now }, place) {
    const rows = await after<CaseDoc>(
      documents,
      cases.name,
      { 'due.provisional': true, endedAt: null },
      soonest,
      place,
      batch,
    )
    let done = 0
    for (const { _id } of rows) if (await settleClock(documents, _id, now())) done++
    const more = rows.length === batch
    return { state: more ? placeOf(rows.at(-1)!, soonest) : null, done, more }
  },
}
