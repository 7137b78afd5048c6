import type { LocalDate } from '@shared/calendar/local-date'
import { unnamed } from '@shared/copy/booking-told'
import type { WaitStep } from '@shared/copy/wait-told'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import type { Wait } from '../../store/waits'
import { tell } from '../inbox/tell'

/** Tells the enterprise what became of its wait: `offered` once for each offer, the others once for each wait. */
export function tellWait(
  tx: Tx,
  { _id: waitId, enterpriseId, serviceId, date, at, offer }: Wait,
  carrier: CarrierDoc | null,
  told: { step: WaitStep; start: number | null; until: number | null },
  now: number,
): Promise<void> {
  const serviceName = carrier?.services.find(({ id }) => id === serviceId)?.name ?? unnamed.serviceName
  const carrierName = carrier?.name ?? unnamed.carrierName
  const content = { kind: 'wait', ...told, date: date satisfies LocalDate, serviceName, carrierName } as const
  const id = `${waitId}_${told.step}_${told.step === 'past' ? at : offer?.at}`
  return tell(tx, { id, to: `enterprise:${enterpriseId}`, content, opens: destination('waitlist', { waitId }) }, now)
}
