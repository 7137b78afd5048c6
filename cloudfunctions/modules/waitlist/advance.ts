import { dueOf, isOpen, type WaitTimes } from '@shared/booking/waiting'
import type { Tx } from '../../platform/documents'
import { type Wait, waits } from '../../store/waits'
import { giveBack } from '../quota/spend'

/** A wait goes on to another state, with what follows from it; who does not wait any more gives its place back. */
export async function advance(tx: Tx, before: Wait, changed: Partial<WaitTimes & Pick<Wait, 'passed'>>): Promise<Wait> {
  const after = { ...before, ...changed }
  const open = isOpen(after)
  await waits.change(tx, before._id, { ...changed, open, dueAt: dueOf(after) })
  if (before.open && !open) await giveBack(tx, 'openWaits', before.enterpriseId, before._id)
  return { ...after, open, dueAt: dueOf(after) }
}
