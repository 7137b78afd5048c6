import { draft } from '../table/draft'
import { part, taken } from './part'

export const drafts = [
  part('table/list', {
    as: 'city-1',
    asked: () => ({}),
    collection: 'table-drafts',
    order: '-importedAt',
    async documents(scene) {
      const read = await taken(scene, 'table-drafts', await draft(scene))
      return (id, at) => ({ ...read, _id: id, importedAt: scene.now - 3_600_000_000 + at })
    },
    has: () => true,
  }),
]
