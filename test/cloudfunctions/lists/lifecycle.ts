import { asId, type CaseId } from '@shared/ids'
import { putCase, putObjection, putPublished } from '../lifecycle/scene'
import type { Scene } from '../scene'
import { remove } from '../stored'
import { part, taken } from './part'

const longAgo = (scene: Scene) => scene.now - 400 * 86_400_000
const dayAt = (at: number) => new Date(Date.UTC(2026, 9, 1) + (at % 300) * 86_400_000).toISOString().slice(0, 10)

export const mine = [
  part('lifecycle/mine', {
    as: 'enterprise-a',
    asked: (scene) => ({ enterpriseId: scene.a }),
    collection: 'cases',
    order: '-openedAt',
    async documents(scene) {
      const one = await taken(scene, 'cases', await putCase(scene))
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...one, _id: id, openedAt: from + at },
        ...(foreign && { enterpriseId: scene.b }),
      })
    },
    has: ({ enterpriseId }, scene) => enterpriseId === scene.a,
  }),
  part('lifecycle/mine', {
    as: 'enterprise-a',
    asked: (scene) => ({ enterpriseId: scene.a, procedure: 'code-claim' }),
    collection: 'cases',
    order: '-openedAt',
    async documents(scene) {
      const one = await taken(scene, 'cases', await scene.codeClaim())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...one, _id: id, openedAt: from + at },
        ...(at % 2 && { state: 'dismissed', waits: 'none' as const, endedAt: from + at }),
        ...(foreign && { procedure: 'station-entry', enterpriseId: at % 2 ? scene.a : scene.b }),
      })
    },
    has: ({ enterpriseId, procedure }, scene) => enterpriseId === scene.a && procedure === 'code-claim',
  }),
]

const queued = (as: string, waits: 'city' | 'district' | 'officers', district?: 'haidian') =>
  part('lifecycle/queue', {
    as,
    asked: () => ({ ...(district && as === 'city-1' && { district }) }),
    collection: 'cases',
    order: 'dueOn',
    async documents(scene) {
      const one = await taken(scene, 'cases', await putCase(scene))
      const state = waits === 'city' ? 'city-review' : waits === 'district' ? 'district-review' : 'review'
      return (id, at, foreign) => ({
        ...{ ...one, _id: id, state, waits, dueOn: dayAt(at) },
        ...(waits === 'officers' && { procedure: 'code-claim' }),
        ...(foreign && (district ? { district: 'chaoyang' as const } : { waits: 'applicant' as const })),
      })
    },
    has: (doc) => doc.waits === waits && (district === undefined || doc.district === district),
  })
const decided = part('lifecycle/queue', {
  as: 'city-1',
  asked: () => ({ state: 'decided' }),
  collection: 'cases',
  order: '-endedAt',
  async documents(scene) {
    const one = await taken(scene, 'cases', await putCase(scene))
    const from = longAgo(scene)
    return (id, at, foreign) => ({
      ...{ ...one, _id: id, state: 'refused', endedAt: from + at },
      waits: foreign ? ('gone' as const) : ('none' as const),
    })
  },
  has: ({ waits }) => waits === 'none',
})
export const queue = [
  queued('city-1', 'city'),
  queued('city-1', 'city', 'haidian'),
  queued('district-haidian', 'district', 'haidian'),
  queued('city-1', 'officers'),
  queued('district-haidian', 'officers', 'haidian'),
  decided,
]

const objected = asId<CaseId>('k_objected')
export const objections = [
  part('lifecycle/objections', {
    as: 'city-1',
    asked: () => ({ caseId: objected }),
    collection: 'objections',
    order: 'at',
    async documents(scene) {
      await remove(scene.world, 'cases', { _id: objected })
      await putPublished(scene, { _id: objected })
      const other = await putPublished(scene)
      const one = await taken(scene, 'objections', await putObjection(scene, objected))
      const from = longAgo(scene)
      return (id, at, foreign) => ({ ...one, _id: id, at: from + at, caseId: foreign ? other : objected })
    },
    has: ({ caseId }) => caseId === objected,
  }),
]

export const published = [
  part('lifecycle/published', {
    as: null,
    asked: () => ({}),
    collection: 'cases',
    order: 'dueOn',
    async documents(scene) {
      const one = await taken(scene, 'cases', await putPublished(scene))
      return (id, at, foreign) => ({ ...one, _id: id, dueOn: dayAt(at), public: !foreign })
    },
    has: (doc) => doc.public,
  }),
]
