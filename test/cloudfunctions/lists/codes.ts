import type { Scene } from '../scene'
import { part, taken } from './part'

const hour = 3_600_000
const longAgo = (scene: Scene) => scene.now - 1000 * hour

const without = (as: string, district?: 'haidian') =>
  part('enterprise/unmanaged', {
    as,
    asked: () => ({ ...(district && as === 'city-1' && { district }) }),
    collection: 'enterprises',
    order: 'unmanagedAt',
    async documents(scene) {
      const enterprise = await taken(scene, 'enterprises', await scene.unusualEnterprise({ codeUnusual: false }))
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...enterprise, _id: id, unmanagedAt: from + at },
        district: district || at % 2 ? 'haidian' : 'chaoyang',
        ...(foreign && (district && at % 2 ? { district: 'chaoyang' } : { unmanagedAt: null })),
      })
    },
    has: (each) => each.unmanagedAt !== null && (!district || each.district === district),
  })
export const unmanaged = [without('city-1'), without('city-1', 'haidian'), without('district-haidian', 'haidian')]
