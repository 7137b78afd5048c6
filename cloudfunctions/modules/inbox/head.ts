import { inboxWords } from '@shared/copy/inbox'
import type { PersonId } from '@shared/ids'
import { askedBy } from '@shared/inbox/asks'
import type { Matter } from '@shared/inbox/matter'
import type { InboxItem } from '../../store/inbox'
import type { Thread } from '../../store/threads'

/** The head of a thread after one more message; before the first there was none. Who did it has read it, if they had read all before. */
export const headOf = (
  { _id, to, threadId, content, opens, ofEnterpriseId, at }: InboxItem,
  matter: Matter,
  now: number,
  before: Thread | null,
  byId?: PersonId,
): Thread => ({
  _id: threadId,
  to,
  matter,
  kind: inboxWords(content).kind,
  latestId: _id,
  content,
  opens,
  ...(ofEnterpriseId && { ofEnterpriseId }),
  at: Math.max(at, before?.at ?? 0),
  toldAt: Math.max(now, before?.toldAt ?? 0),
  count: (before?.count ?? 0) + 1,
  asks: askedBy(content) !== null,
  reads: readsOf(before, byId),
})

function readsOf(before: Thread | null, byId: PersonId | undefined): Thread['reads'] {
  const [reads, count] = [before?.reads ?? {}, before?.count ?? 0]
  return byId && (reads[byId] ?? 0) === count ? { ...reads, [byId]: count + 1 } : reads
}
