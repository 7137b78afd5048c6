import type { Host, SeriesPlace } from '@shared/event/event'
import type { EventId } from '@shared/ids'
import { refusal } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import { events } from '../../store/events'

type Asked = Omit<SeriesPlace, 'firstId'> & { firstId?: EventId | undefined }

/** An event's place in a series of its own host. @throws NOT_FOUND where its first is another's */
export async function seriesOf(
  tx: Tx,
  eventId: EventId,
  host: Host,
  asked: Asked | undefined,
): Promise<SeriesPlace | null> {
  if (!asked) return null
  const firstId = asked.firstId ?? eventId
  if (firstId === eventId) return { ...asked, firstId }
  const first = await events.get(tx, firstId)
  if (first?.hostKind !== host.hostKind || first.scope !== host.scope) throw refusal('NOT_FOUND')
  return { ...asked, firstId }
}
