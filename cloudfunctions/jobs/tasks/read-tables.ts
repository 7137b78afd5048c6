import { kindIds } from '@shared/directory/kinds'
import { broken, type Checked } from '@shared/points/import/check'
import { problemAt } from '@shared/points/import/problem'
import { tablesOf } from '../../modules/points/table'
import { readTable } from '../../modules/table/read-file'
import { sha256 } from '../../platform/secrets'
import { after } from '../../store/order'
import { type TableDraft, tableDrafts } from '../../store/table-drafts'
import type { JobDeps, Task } from './task'

const batch = 2
/** Longer than the function may run: who began and has not ended by then has died. */
const lostMs = 90_000
/** A file whose reading ended the program so often is not read again. */
const mostTries = 3
/** When the storage does not answer. */
const againMs = 10_000

/** Reads points tables that were brought, the one that waits longest first: each whole or not at all. */
export const readTables: Task<null> = {
  name: 'read-tables',
  restMs: 0,
  start: null,
  async run(deps) {
    const due = { waiting: true, dueAt: deps.documents.command.lte(deps.now()) }
    const longest = { key: 'dueAt', direction: 'asc' } as const
    const found = await after<TableDraft>(deps.documents, tableDrafts.name, due, longest, null, batch)
    let done = 0
    for (const draft of found) if (await readOne(deps, draft)) done++
    return { state: null, done, more: found.length === batch }
  },
}

async function readOne(deps: JobDeps, { _id, dueAt, tries, fileId, sha256: hash }: TableDraft): Promise<boolean> {
  const { documents, storage, now } = deps
  const { inc } = documents.command
  const taken = { tries: inc(1), dueAt: now() + lostMs }
  if ((await tableDrafts.updateWhere(documents, { _id, waiting: true, dueAt }, taken)) === 0) return false
  if (tries >= mostTries) return settle(deps, _id, broken([problemAt('', 'UNREADABLE')]))
  const bytes = await storage.download(fileId).catch(async (error: unknown) => {
    await tableDrafts.updateWhere(documents, { _id }, { tries: inc(-1), dueAt: now() + againMs })
    throw error
  })
  const whole = bytes && sha256(bytes) === hash ? bytes : null
  const inUse = (await Promise.all(kindIds.map((kind) => tablesOf(documents, kind)))).flat()
  return settle(deps, _id, readTable(whole, inUse))
}

async function settle({ documents }: JobDeps, _id: TableDraft['_id'], { table, problems }: Checked): Promise<true> {
  const read = table
    ? { state: 'read', table, kind: table.kind, problems: [] }
    : { state: 'broken', table: null, problems: [...problems] }
  await documents.transaction(async (tx) => {
    const draft = await tableDrafts.get(tx, _id)
    if (draft?.waiting) await tableDrafts.change(tx, _id, { ...read, waiting: false } as Partial<TableDraft>)
  })
  return true
}
