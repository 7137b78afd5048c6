import type { ArrivalId } from '@shared/ids'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { enterprises } from '../../store/enterprises'
import { type EventArrival, eventArrivals } from '../../store/event-arrivals'
import type { EventJoin } from '../../store/event-joins'

/** What a join is once one more of its people has come. */
export const oneMore = ({ arrived, arrivedAt }: EventJoin, at: number) => ({
  arrived: arrived + 1,
  arrivedAt: arrived > 0 ? (arrivedAt ?? at) : at,
})

export async function arrivalViews(documents: Documents, rows: readonly EventArrival[]) {
  const names = await enterprises.getAll(
    documents,
    rows.map(({ enterpriseId }) => enterpriseId),
  )
  return rows.map(({ _id, eventId, enterpriseId, at, personId, walkIn, undoneAt }) => ({
    ...{ id: _id, eventId, enterpriseId, enterpriseName: names.get(enterpriseId)?.name ?? '', at, walkIn },
    byDesk: personId === null,
    undone: undoneAt !== null,
  }))
}

export async function arrivalView(documents: Documents, arrivalId: ArrivalId) {
  const found = await eventArrivals.get(documents, arrivalId)
  if (!found) throw refusal('NOT_FOUND')
  const [view] = await arrivalViews(documents, [found])
  return view!
}
