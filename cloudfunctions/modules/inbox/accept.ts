import type { PersonId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { accepts, acceptsId, type OutboxMessage } from '../../store/outbox'

/** Somebody allowed one more message of a kind. @returns how many are allowed now */
export async function accept(tx: Tx, personId: PersonId, template: OutboxMessage['template']): Promise<number> {
  const _id = acceptsId(personId, template)
  const remaining = ((await accepts.get(tx, _id))?.remaining ?? 0) + 1
  await accepts.put(tx, { _id, remaining })
  return remaining
}
