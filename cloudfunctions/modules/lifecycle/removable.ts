import { beijingDate } from '@shared/calendar/beijing'
import { addMonths } from '@shared/calendar/local-date'
import { type DueForRemoval, dueForRemoval } from '@shared/lifecycle/due-for-removal'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { lifecycleEvents, subjects } from '../../store/lifecycle-events'
import { settingsAt } from '../settings/read'

/** How long before the day an officer sees who is coming. */
const aheadMonths = 6
const byId = { key: '_id', direction: 'asc' } as const

/** Every station that may be proposed for removal, or soon may be; the one that has waited longest first. */
export async function removableStations(
  documents: Documents,
  now: number,
): Promise<{ carrier: CarrierDoc; due: DueForRemoval }[]> {
  const today = beijingDate(now)
  const { values } = await settingsAt(documents, today)
  const found: { carrier: CarrierDoc; due: DueForRemoval }[] = []
  for await (const { kind, carrierId, eventIds } of subjects.each(documents, {}, byId)) {
    if (kind !== 'station' || carrierId === null) continue
    const events = [...(await lifecycleEvents.getAll(documents, eventIds)).values()]
    const due = dueForRemoval(events, values)
    const carrier = due && due.from <= addMonths(today, aheadMonths) && (await carriers.get(documents, carrierId))
    if (due && carrier) found.push({ carrier, due })
  }
  return found.sort((a, b) => (a.due.from < b.due.from ? -1 : 1))
}
