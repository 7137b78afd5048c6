import { proposed } from '../settings/proposal'
import { part, taken } from './part'

const hour = 3_600_000

export const proposals = [
  part('settings/proposals', {
    as: 'city-1',
    asked: () => ({}),
    collection: 'setting-proposals',
    order: 'proposedAt',
    async documents(scene) {
      const proposal = await taken(scene, 'setting-proposals', await proposed(scene))
      const from = scene.now - 1000 * hour
      return (id, at, foreign) => ({ ...proposal, _id: id, proposedAt: from + at, open: !foreign })
    },
    has: ({ open }) => open,
  }),
  part('settings/proposals', {
    as: 'city-1',
    asked: () => ({ state: 'decided' as const }),
    collection: 'setting-proposals',
    order: '-endedAt',
    async documents(scene) {
      const ended = { how: 'declined' as const, byId: scene.stranger(), at: scene.now, reason: '', version: null }
      const proposal = await taken(scene, 'setting-proposals', await proposed(scene, { ended }))
      const from = scene.now - 1000 * hour
      return (id, at, foreign) => ({ ...proposal, _id: id, endedAt: foreign ? null : from + at, open: foreign })
    },
    has: ({ open }) => !open,
  }),
]
