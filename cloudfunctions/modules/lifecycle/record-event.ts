import { asId, type LifecycleEventId } from '@shared/ids'
import type { LifecycleEvent } from '@shared/lifecycle/event'
import type { Tx } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import { lifecycleEvents, subjectId, subjects } from '../../store/lifecycle-events'

type Recorded = Omit<LifecycleEvent, 'at'>

/** One case or list brings about one event of a kind: recorded again, it is the same. */
const eventId = ({ subject, what, caseId, published, effectiveOn }: Recorded) =>
  asId<LifecycleEventId>(
    `le_${hashId('lifecycle-event', subjectId(subject), what, caseId ?? published?.listId ?? effectiveOn)}`,
  )

/** The one way to write an event, in the transaction of what brings it about: a decision, or the publication of a list. */
export async function recordEvent(tx: Tx, event: Recorded, now: number): Promise<LifecycleEventId> {
  const _id = eventId(event)
  if (await lifecycleEvents.get(tx, _id)) return _id
  const { organisationId, kind, carrierId } = event.subject
  const head = subjectId(event.subject)
  const known = await subjects.get(tx, head)
  await lifecycleEvents.create(tx, { _id, ...event, at: now })
  await subjects.put(tx, {
    _id: head,
    ...{ organisationId, kind },
    carrierId: carrierId ?? known?.carrierId ?? null,
    eventIds: [...(known?.eventIds ?? []), _id],
  })
  return _id
}
