import type { PersonId } from '@shared/ids'
import { type Context, personOf } from '../../frame/context'
import type { Addressee } from '../../store/inbox'
import { inboxMarkId, inboxMarks, type Thread } from '../../store/threads'
import { addressesOf } from './addresses'

/** How far one person has read each of their boxes. */
export interface Reading {
  personId: PersonId
  boxes: Addressee[]
  upTo: (to: Addressee) => number
}

export async function readingOf(context: Context): Promise<Reading> {
  const personId = personOf(context)
  const boxes = addressesOf(context.caller)
  const markIds = boxes.map((to) => inboxMarkId(personId, to))
  const marks = await inboxMarks.getAll(context.deps.documents, markIds)
  return { personId, boxes, upTo: (to) => marks.get(inboxMarkId(personId, to))?.upTo ?? 0 }
}

export const isUnread = ({ to, toldAt, count, reads }: Thread, { personId, upTo }: Reading) =>
  toldAt > upTo(to) && (reads[personId] ?? 0) < count
