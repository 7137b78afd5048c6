import { beijingDate } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import type { TableDraftId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import type { PointsTable } from '@shared/points/table'
import { fingerprintOf } from '../../../cloudfunctions/modules/table/fingerprint'
import type { TableDraft } from '../../../cloudfunctions/store/table-drafts'
import { fresh } from '../newcomers'
import type { Scene } from '../scene'
import { put } from '../stored'

export const inDays = (scene: Scene, days: number): LocalDate => addDays(beijingDate(scene.now), days)

/** The sample, official, with everything where it is written, from a day that no other version has. */
let days = 30
export function laterSample(scene: Scene, over: Partial<PointsTable> = {}): PointsTable {
  const source = '测试 1'
  return {
    ...sampleTable,
    id: 'official-station',
    version: `t${days}`,
    effectiveFrom: inDays(scene, days++),
    official: true,
    source: '测试用表',
    items: sampleTable.items.map((item) => ({ ...item, source })),
    deductions: sampleTable.deductions.map((item) => ({ ...item, source })),
    ...over,
  }
}

/** A draft of somebody else's that was read and has nothing wrong. */
export async function draft(scene: Scene, own: Partial<TableDraft> = {}): Promise<TableDraftId> {
  const table = own.table === undefined ? laterSample(scene) : own.table
  const doc: TableDraft = {
    _id: fresh('t'),
    state: 'read',
    name: '积分表.json',
    cloudPath: '',
    fileId: '',
    sha256: 'x',
    importedById: scene.stranger(),
    importedAt: scene.now,
    waiting: false,
    dueAt: scene.now,
    tries: 0,
    table,
    kind: table?.kind ?? null,
    problems: [],
    mapping: {},
    proposedById: null,
    proposedAt: null,
    effectiveFrom: null,
    fingerprint: null,
    ended: null,
    ...own,
  }
  await put(scene.world, 'table-drafts', doc)
  return doc._id
}

/** The same, put before a second person. */
export async function proposedDraft(scene: Scene, own: Partial<TableDraft> = {}) {
  const table = laterSample(scene)
  const fingerprint = fingerprintOf(table, {})
  const proposed = { proposedById: scene.stranger(), proposedAt: scene.now, effectiveFrom: table.effectiveFrom }
  return { draftId: await draft(scene, { state: 'proposed', table, ...proposed, fingerprint, ...own }), fingerprint }
}
