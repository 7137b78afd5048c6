import { asId, type EventId, type JoinId } from '@shared/ids'
import type { EventDoc } from '../../../cloudfunctions/store/events'
import { putJoin } from '../abuse/events'
import { putArrivals, putEvent } from '../event/put-event'
import { stationB } from '../newcomers'
import type { Scene } from '../scene'
import { remove } from '../stored'
import { part, taken } from './part'

const hour = 3_600_000

const one = async (scene: Scene) => {
  const made = await taken(scene, 'events', (await putEvent(scene.world, { seats: 0 }))._id)
  return (id: EventId, end: number, own: Partial<EventDoc>): EventDoc => ({
    ...made,
    _id: id,
    end,
    start: end - hour,
    ...own,
  })
}
const draft = { listed: 'draft', publishedAt: null } as const

export const list = [
  part('event/list', {
    as: null,
    asked: () => ({ when: 'coming' }),
    collection: 'events',
    order: 'end',
    async documents(scene) {
      const [make, from] = [await one(scene), scene.now + 100 * hour]
      return (id, at, foreign) =>
        make(id, foreign && at % 2 ? scene.now - hour + at : from + at, foreign && at % 2 === 0 ? draft : {})
    },
    has: ({ listed, end }, scene) => listed === 'published' && end > scene.now,
  }),
  part('event/list', {
    as: null,
    asked: () => ({ when: 'past', carrierId: 'station-a' }),
    collection: 'events',
    order: '-end',
    async documents(scene) {
      const [make, from] = [await one(scene), scene.now - 100 * hour]
      return (id, at, foreign) => make(id, from + at, foreign ? (at % 2 ? draft : { scope: stationB }) : {})
    },
    has: ({ listed, end, scope }, scene) => listed === 'published' && end <= scene.now && scope === 'station-a',
  }),
]

export const managed = [
  part('event/managed', {
    as: 'manager-a',
    asked: () => ({ hostKind: 'carrier', scope: 'station-a' }),
    collection: 'events',
    order: '-end',
    async documents(scene) {
      const [make, from] = [await one(scene), scene.now - 100 * hour]
      return (id, at, foreign) => make(id, from + at, foreign ? { scope: stationB } : at % 2 ? draft : {})
    },
    has: ({ scope }) => scope === 'station-a',
  }),
]

export const mine = [
  part('event/mine', {
    as: 'enterprise-a',
    asked: (scene) => ({ enterpriseId: scene.a, when: 'coming' }),
    collection: 'event-joins',
    order: 'end',
    async documents(scene) {
      const [made, from] = [await taken(scene, 'event-joins', await putJoin(scene)), scene.now + 100 * hour]
      return (id: JoinId, at, foreign) => ({
        ...{ ...made, _id: id, end: from + at },
        ...(foreign && (at % 2 ? { enterpriseId: scene.b } : { leftAt: scene.now })),
      })
    },
    has: ({ enterpriseId, leftAt, end }, scene) => enterpriseId === scene.a && leftAt === null && end > scene.now,
  }),
]

const attended = asId<EventId>('e_attended')
export const attendance = [
  part('event/attendance', {
    as: 'manager-a',
    asked: () => ({ eventId: attended }),
    collection: 'event-arrivals',
    order: '-at',
    async documents(scene) {
      await remove(scene.world, 'events', { _id: attended })
      await remove(scene.world, 'event-shards', { eventId: attended })
      const event = await putEvent(scene.world, { _id: attended })
      const other = (await putEvent(scene.world))._id
      const [one] = await putArrivals(scene.world, event, [scene.a])
      const made = await taken(scene, 'event-arrivals', one!._id)
      const from = scene.now - 100 * hour
      return (id, at, foreign) => ({
        ...{ ...made, _id: id, at: from + at },
        ...(foreign && (at % 2 ? { eventId: other } : { undoneAt: scene.now })),
      })
    },
    has: ({ eventId, undoneAt }) => eventId === attended && undoneAt === null,
  }),
]
