import { beijingDate } from '@shared/calendar/beijing'
import { threadWords } from '@shared/copy/threads'
import type { BookingId } from '@shared/ids'
import type { Context } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import type { Addressee } from '../../store/inbox'
import { recordId, records, type ServiceRecord } from '../../store/records'
import type { Thread } from '../../store/threads'
import { opensFor } from './opens-for'
import { isUnread, type Reading } from './reading'

/** Threads as their reader sees them: what each is about, the latest word on it, and whether there is anything new. */
export async function threadViews({ caller, deps: { documents, now } }: Context, found: Thread[], reading: Reading) {
  const services = await servicesOf(documents, found)
  return found.map((thread) => {
    const { _id, to, matter, kind, content, count, at } = thread
    const service = 'bookingId' in matter ? services.get(matter.bookingId) : undefined
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

/** What was served of the bookings that threads are about. */
export async function servicesOf(
  documents: Documents,
  found: Pick<Thread, 'matter'>[],
): Promise<Map<BookingId, ServiceRecord>> {
  const ids = found.flatMap(({ matter }) => ('bookingId' in matter ? [recordId(matter.bookingId)] : []))
  const served = await records.getAll(documents, ids)
  return new Map([...served.values()].map((record) => [record.bookingId, record]))
}

/** Whose box it lies in, whoever of them it is for. */
export const sideOf = (to: Addressee) => /^[a-z]+/.exec(to)![0] as 'person' | 'enterprise' | 'carrier'
