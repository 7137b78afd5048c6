import { asId, type ThreadId } from '@shared/ids'
import * as z from 'zod'
import { type Context, refusal } from '../../frame/context'
import { seal, unseal } from '../../platform/secrets'
import type { Addressee } from '../../store/inbox'
import { lately, settled } from './box'
import type { Reading } from './reading'

/** Of what came lately, so many of each box are remembered: what an answer can hold, and one transaction write. */
const remembered = 40

/**
 * What a reader had before them when they were answered: of each of their boxes all that was told up to an instant at which it was
 * settled, and of each thread that came later as many messages as there were. 全部已读 reads this and nothing else, however late it
 * arrives.
 */
export interface UpTo {
  until: number
  boxes: Map<string, { id: ThreadId; seen: number }[]>
}
const stored = z.tuple([z.number(), z.record(z.string(), z.array(z.tuple([z.string(), z.number()])))])

export async function upToNow(context: Context, { boxes }: Reading): Promise<UpTo> {
  const { documents, now } = context.deps
  const until = now() - settled
  const later = async (to: Addressee) => {
    const found = await lately(documents, to, until, remembered)
    return [to, found.map(({ _id, count }) => ({ id: _id, seen: count }))] as const
  }
  return { until, boxes: new Map(await Promise.all(boxes.map(later))) }
}

const key = ({ deps }: Context) => deps.derive('inbox-up-to')
const bound = ({ caller }: Context) => caller.personId ?? ''

/** Sealed, because when a station was really told of a complaint is not for it to see (T4). */
export function sealUpTo(context: Context, { until, boxes }: UpTo): string {
  const later = [...boxes].map(([to, found]) => [to, found.map(({ id, seen }) => [id, seen])])
  return seal(key(context), JSON.stringify([until, Object.fromEntries(later)]), bound(context))
}

/** @throws CURSOR_INVALID when it is none of this reader's */
export function openUpTo(context: Context, sealed: string): UpTo {
  const text = unseal(key(context), sealed, bound(context))
  if (text === null) throw refusal('CURSOR_INVALID')
  const [until, boxes] = stored.parse(JSON.parse(text))
  const later = Object.entries(boxes).map(
    ([to, found]) => [to, found.map(([id, seen]) => ({ id: asId<ThreadId>(id), seen }))] as const,
  )
  return { until, boxes: new Map(later) }
}
