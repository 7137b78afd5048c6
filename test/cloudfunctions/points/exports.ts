import type { ListId } from '@shared/ids'
import { type ListExport, listExportId } from '../../../cloudfunctions/store/list-exports'
import type { Persona } from '../people'
import type { Scene } from '../scene'
import { put } from '../stored'

/** A published list of which this person has a workbook. @returns the list */
export async function putExport(scene: Scene, as: Persona, own: Partial<ListExport> = {}): Promise<ListId> {
  const listId = await scene.pointsList({ state: 'published' })
  const askedById = scene.person(as)
  await put(scene.world, 'list-exports', {
    ...{ _id: listExportId(listId, 'xlsx', askedById), listId, format: 'xlsx', askedById, askedAt: scene.now },
    ...{ state: 'ready', waiting: false, dueAt: scene.now, tries: 1 },
    ...{ fileId: 'cloud://local-env.local/none', bytes: 9_000 },
    ...own,
  })
  return listId
}
