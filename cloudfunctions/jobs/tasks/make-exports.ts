import { printList } from '../../modules/exports/print-list'
import { type ListExport, listExports } from '../../store/list-exports'
import { after } from '../../store/order'
import { pointsLists } from '../../store/points-lists'
import type { JobDeps, Task } from './task'

const batch = 2
/** Longer than the function may run: who began and has not ended by then has died. */
const lostMs = 90_000
/** A file whose making ended the program so often is not tried again, until somebody asks. */
const mostTries = 3

/** Makes the files that officers asked for, the one that waits longest first; one that was made before gives way. */
export const makeExports: Task<null> = {
  name: 'make-exports',
  restMs: 0,
  start: null,
  async run(deps) {
    const due = { waiting: true, dueAt: deps.documents.command.lte(deps.now()) }
    const longest = { key: 'dueAt', direction: 'asc' } as const
    const found = await after<ListExport>(deps.documents, listExports.name, due, longest, null, batch)
    let done = 0
    for (const each of found) if (await makeOne(deps, each)) done++
    return { state: null, done, more: found.length === batch }
  },
}

async function makeOne(deps: JobDeps, { _id, listId, format, dueAt, tries, fileId: before }: ListExport) {
  const { documents, storage, now } = deps
  const taken = { tries: documents.command.inc(1), dueAt: now() + lostMs }
  if ((await listExports.updateWhere(documents, { _id, waiting: true, dueAt }, taken)) === 0) return false
  const ended = (own: Partial<ListExport>) =>
    listExports.updateWhere(documents, { _id, waiting: true, dueAt: taken.dueAt }, { waiting: false, ...own })
  if (tries >= mostTries) return (await ended({ state: 'failed' })) > 0
  const list = await pointsLists.get(documents, listId)
  const bytes = list && (await printList(documents, list, format))
  if (!bytes) return (await ended({ state: 'failed' })) > 0
  const fileId = await storage.upload(`exports/${_id}-${taken.dueAt}.${format}`, bytes)
  if ((await ended({ state: 'ready', fileId, bytes: bytes.length })) === 0) return false
  if (before !== null) await storage.remove([before])
  return true
}
