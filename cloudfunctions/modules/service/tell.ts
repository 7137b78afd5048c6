import type { InboxContent } from '@shared/copy/inbox-content'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { ServiceRecord } from '../../store/records'
import { tell } from '../inbox/tell'

/** Tells the station and the enterprise what became of a service, each leading to its own page of it. */
export async function tellSides(
  tx: Tx,
  { _id: recordId, bookingId, carrierId, enterpriseId }: ServiceRecord,
  step: 'denied' | 'checked',
  content: (side: 'station' | 'enterprise') => InboxContent,
  now: number,
): Promise<void> {
  const id = (side: string) => `${recordId}_${step}_${side}`
  const station = { to: `carrier:${carrierId}`, opens: destination('record', { recordId }) } as const
  const enterprise = { to: `enterprise:${enterpriseId}`, opens: destination('receivedRecord', { recordId }) } as const
  await tell(tx, { id: id('station'), content: content('station'), matter: { bookingId }, ...station }, now)
  await tell(tx, { id: id('enterprise'), content: content('enterprise'), matter: { bookingId }, ...enterprise }, now)
}
