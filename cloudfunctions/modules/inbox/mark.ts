import type { PersonId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import type { Addressee } from '../../store/inbox'
import { inboxMarkId, inboxMarks, type Thread, threads } from '../../store/threads'

/** Everything in a box up to an instant is read; what was already stays so. */
export async function markBox(tx: Tx, personId: PersonId, to: Addressee, upTo: number): Promise<void> {
  const _id = inboxMarkId(personId, to)
  const before = (await inboxMarks.get(tx, _id))?.upTo ?? 0
  if (upTo > before) await inboxMarks.put(tx, { _id, upTo })
}

/** The first so many messages of a thread are read; one that came since is not. */
export async function markThread(tx: Tx, personId: PersonId, thread: Thread, seen: number): Promise<number> {
  const before = thread.reads[personId] ?? 0
  const now = Math.max(before, Math.min(seen, thread.count))
  if (now > before) await threads.change(tx, thread._id, { reads: { ...thread.reads, [personId]: now } })
  return now
}
