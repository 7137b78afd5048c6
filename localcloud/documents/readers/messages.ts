import type { Outcome } from '../actions'
import type { Body } from '../body'
import type { Collection } from '../store/catalog'
import type { Reader } from '../store/reader'
import type { Change } from '../store/store'
import { decodeDocument, encode } from '../values'

/** Given to a reader thread when it starts. */
export type ThreadData = { file: string }

/** A request to answer, or a write to decide; `now` is the server's clock. */
export type Question = { action: string; body: Body; now: number }

/** One document's change, as text. `before` says which state of it was seen. */
type WireChange = { id: string; before?: { seq: number; version: number }; after?: string }

/** `changes` of a write only: nothing has been written yet. */
export type Answer = Omit<Outcome, 'changes'> & { changes: WireChange[] }

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'answer'; answer: Answer }
  | { kind: 'refusal'; code: string; message: string }
  | { kind: 'error'; message: string }

export const wire = ({ id, before, after }: Change): WireChange => ({
  id,
  ...(before && { before: { seq: before.seq, version: before.version } }),
  ...(after && { after: encode(after) }),
})

/** The changes over the present documents; undefined when one of these is no longer what the thread has seen. */
export function unwire(changes: WireChange[], collection: Collection, present: Reader): Change[] | undefined {
  const read: Change[] = []
  for (const { id, before, after } of changes) {
    const row = present.byId(collection, id)
    if (row?.seq !== before?.seq || row?.version !== before?.version) return undefined
    const document = after === undefined ? undefined : decodeDocument(after)
    read.push({ collection, id, ...(row && { before: row }), ...(document && { after: document }) })
  }
  return read
}
