import { beijingDate } from '@shared/calendar/beijing'
import { addMonths, type LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { type DueForRemoval, dueForRemoval } from '@shared/lifecycle/due-for-removal'
import { removalOf } from '@shared/lifecycle/procedure-for'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { lifecycleEvents, type SubjectDoc, subjects } from '../../store/lifecycle-events'
import { settingsAt } from '../settings/read'

/** How long before the day an officer sees who is coming. */
const aheadMonths = 6
const byId = { key: '_id', direction: 'asc' } as const

/** A station that may be proposed for removal, or soon may be. `_id` is that of its carrier. */
export interface Removable {
  _id: CarrierId
  from: LocalDate
  carrier: CarrierDoc
  due: DueForRemoval
}
/** The one that has waited longest first. */
export const byFrom = { key: 'from', direction: 'asc' } as const

/** All of them, in no order: the day follows from the events and the readings, so that no question to the database finds it. */
export async function removableStations(documents: Documents, now: number): Promise<Removable[]> {
  const today = beijingDate(now)
  const { values } = await settingsAt(documents, today)
  const known: SubjectDoc[] = []
  for await (const subject of subjects.each(documents, {}, byId)) if (removalOf(subject.kind)) known.push(subject)
  const events = await lifecycleEvents.getAll(
    documents,
    known.flatMap(({ eventIds }) => eventIds),
  )
  const due = known.flatMap(({ carrierId, eventIds }) => {
    const found = dueForRemoval(
      eventIds.flatMap((id) => events.get(id) ?? []),
      values,
    )
    return carrierId && found && found.from <= addMonths(today, aheadMonths) ? [{ carrierId, due: found }] : []
  })
  const named = await carriers.getAll(
    documents,
    due.map(({ carrierId }) => carrierId),
  )
  return due.flatMap(({ carrierId: _id, due }) => {
    const carrier = named.get(_id)
    return carrier ? [{ _id, from: due.from, carrier, due }] : []
  })
}
