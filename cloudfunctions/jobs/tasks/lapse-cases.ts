import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { remindedDays } from '@shared/lifecycle/supply-terms'
import { lapse } from '../../modules/lifecycle/lapse'
import { type CaseDoc, cases } from '../../store/cases'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 50
const soonest = { key: 'dueOn', direction: 'asc' } as const
const minute = 60_000

/** What was asked of applicants and has not come: they are reminded of it, and after its last day it is over (product rule `suppliedInTime`). */
export const lapseCases: Task<Place | null> = {
  name: 'lapse-cases',
  restMs: 10 * minute,
  start: null,
  async run({ documents, now }, place) {
    const near = documents.command.lte(addDays(beijingDate(now()), remindedDays))
    const waiting = { waits: 'applicant', dueOn: near }
    const rows = await after<CaseDoc>(documents, cases.name, waiting, soonest, place, batch)
    let done = 0
    for (const { _id } of rows) if (await lapse(documents, _id, now())) done++
    const more = rows.length === batch
    return { state: more ? placeOf(rows.at(-1)!, soonest) : null, done, more }
  },
}
