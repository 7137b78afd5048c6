import { dueOf } from '@shared/booking/waiting'
import type { WaitId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { waits } from '../../store/waits'
import { passSeats } from './pass-seats'

/** Passes on the seat that a wait has given up; done again after a crash, by whoever comes first. */
export async function giveSeat(documents: Documents, waitId: WaitId, now: number): Promise<void> {
  const wait = await waits.get(documents, waitId)
  const gone = wait?.gives
  if (!wait || !gone) return
  await passSeats(documents, wait, { bookingId: gone }, now)
  await documents.transaction(async (tx) => {
    const after = await waits.get(tx, waitId)
    if (after?.gives === gone) await waits.change(tx, waitId, { gives: null, dueAt: dueOf({ ...after, gives: null }) })
  })
}
