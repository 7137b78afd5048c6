import { decideLapse } from '@shared/booking/decide-offer'
import type { WaitId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { waits } from '../../store/waits'
import { advance } from './advance'
import { giveSeat } from './give'
import { tellWait } from './tell'
import { startOf } from './view'

/** What time does to a wait, once: an offer that nobody took goes to the next, waiting that is of no use any more ends. The enterprise is told. */
export async function lapse(documents: Documents, waitId: WaitId, now: number): Promise<void> {
  await documents.transaction(async (tx) => {
    const wait = await waits.get(tx, waitId)
    const decided = wait && decideLapse(wait, now)
    if (!decided?.accepted) return
    const { state, gives } = decided
    const after = await advance(tx, wait!, { state, gives })
    const slotId = state === 'lapsed' ? after.offer!.slotId : after.slotId
    const told = { step: state, start: slotId && startOf(slotId), until: null }
    await tellWait(tx, after, await carriers.get(tx, after.carrierId), told, now)
  })
  await giveSeat(documents, waitId, now)
}
