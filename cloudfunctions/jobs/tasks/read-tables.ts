import { kindIds } from '@shared/directory/kinds'
import { broken, type Checked } from '@shared/points/import/check'
import { problemAt } from '@shared/points/import/problem'
import { tablesOf } from '../../modules/points/table'
import { readTable } from '../../modules/table/read-file'
import { sha256 } from '../../platform/secrets'
import { type TableDraft, tableDrafts } from '../../store/table-drafts'
import { bytesOf, longestWaiting, take } from '../waiting-file'
import type { JobDeps, Task } from './task'

const batch = 2

/** Reads points tables that were brought, the one that waits longest first: each whole or not at all. */
export const readTables: Task<null> = {
  name: 'read-tables',
  restMs: 0,
  start: null,
  async run(deps) {
    const found = await longestWaiting(deps, tableDrafts, batch)
    let done = 0
    for (const draft of found) if (await readOne(deps, draft)) done++
    return { state: null, done, more: found.length === batch }
  },
}

async function readOne(deps: JobDeps, draft: TableDraft): Promise<boolean> {
  const { documents } = deps
  const { _id, sha256: hash } = draft
  const taken = await take(deps, tableDrafts, draft)
  if (taken === 'gone') return false
  if (taken === 'spent') return settle(deps, _id, broken([problemAt('', 'UNREADABLE')]))
  const bytes = await bytesOf(deps, tableDrafts, draft)
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
