import { beijingDate } from '@shared/calendar/beijing'
import { threadWords } from '@shared/copy/threads'
import type { Context } from '../../frame/context'
import type { Addressee } from '../../store/inbox'
import { records } from '../../store/records'
import type { Thread } from '../../store/threads'
import { opensFor } from './opens-for'
import { isUnread, type Reading } from './reading'

/** Threads as their reader sees them: what each is about, the latest word on it, and whether there is anything new. */
export async function threadViews({ caller, deps: { documents, now } }: Context, found: Thread[], reading: Reading) {
  const recordIds = found.flatMap(({ matter }) => ('recordId' in matter ? [matter.recordId] : []))
  const services = await records.getAll(documents, recordIds)
  return found.map((thread) => {
    const { _id, to, matter, kind, content, count, at } = thread
    const service = 'recordId' in matter ? services.get(matter.recordId) : undefined
    return {
      id: _id,
      kind,
      ...threadWords(content, service ?? null, beijingDate(now())),
      why: content.kind === 'notice' ? content.why : [],
      to: sideOf(to),
      opens: opensFor(caller, thread),
      count,
      unread: isUnread(thread, reading),
      at,
    }
  })
}

/** Whose box it lies in, whoever of them it is for. */
export const sideOf = (to: Addressee) => /^[a-z]+/.exec(to)![0] as 'person' | 'enterprise' | 'carrier'
