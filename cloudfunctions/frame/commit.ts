import type { Reader, Tx } from '../platform/documents'
import { hashId, sha256 } from '../platform/secrets'
import { type JournalEntry, journal } from '../store/journal'
import { type Context, refusal } from './context'

export const journalId = (
  { caller, action }: { caller: Pick<Context['caller'], 'personId'>; action: string },
  { requestId }: { requestId: string },
) => `j_${hashId('journal', caller.personId ?? '', action, requestId)}`

/**
 * The one way to write: `body` decides and writes inside one transaction together with the journal entry, whose id is the
 * caller, the operation and the request key. So a retry finds the entry and gets the same answer, and a crash leaves either
 * everything or nothing. `body` may run again after a conflict: it must do nothing but read and write through `tx`.
 * @param resourceId what is written to, for the journal
 * @returns what `body` returned, now or the first time: ids only, never a secret or personal text
 * @throws REQUEST_ID_REUSED when the key was used for something else
 */
export async function commit<A extends Record<string, unknown>>(
  context: Context,
  input: { requestId: string },
  resourceId: string,
  body: (tx: Tx, now: number) => Promise<A>,
): Promise<A> {
  const { deps, caller, action, request } = context
  const id = journalId(context, input)
  const now = deps.now()
  return deps.documents.transaction(async (tx) => {
    const done = await answered(context, input, tx)
    if (done) return done as A
    const answer = await body(tx, now)
    await journal.create(tx, {
      _id: id,
      action,
      personId: caller.personId,
      resourceId,
      inputHash: hashOf(input),
      answer,
      at: now,
      request,
    })
    return answer
  })
}

/**
 * What this request was answered, for whoever would do something before `commit`; null: it has not been done.
 * @throws REQUEST_ID_REUSED when the key was used for something else
 */
export async function answered(
  context: Context,
  input: { requestId: string },
  from: Reader = context.deps.documents,
): Promise<JournalEntry['answer'] | null> {
  const done = await journal.get(from, journalId(context, input))
  if (done && done.inputHash !== hashOf(input)) throw refusal('REQUEST_ID_REUSED')
  return done?.answer ?? null
}

const hashOf = (input: object) => sha256(JSON.stringify(input))
