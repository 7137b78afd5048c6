import { asId, type RecordId } from '@shared/ids'
import { key } from '../../world'
import { fresh, stationA, stationB } from '../newcomers'
import type { Scene } from '../scene'
import { putAll } from '../stored'
import { part, taken } from './part'

const hour = 3_600_000
const longAgo = (scene: Scene) => scene.now - 1000 * hour

/** So many records that the claims of a test can stand on. */
async function records(scene: Scene): Promise<RecordId[]> {
  const record = await taken(scene, 'records', await scene.record())
  const ids = Array.from({ length: 50 }, () => fresh<RecordId>('r'))
  await putAll(
    scene.world,
    'records',
    ids.map((_id) => ({ ...record, _id })),
  )
  return ids
}
let taking = 0
const nextOf = <T>(all: readonly T[]) => all[taking++ % all.length]!

const claims = (state: 'waiting' | 'decided', district?: 'haidian') =>
  part('points/queue', {
    as: 'city-1',
    asked: () => ({ state, ...(district && { district }) }),
    collection: 'claims',
    order: state === 'waiting' ? 'filedAt' : '-decidedAt',
    async documents(scene) {
      const [claim, on] = [await taken(scene, 'claims', await scene.claim()), await records(scene)]
      const from = longAgo(scene)
      const as = (waiting: boolean, at: number) => ({
        ...{ waiting, decision: waiting ? null : ('verified' as const) },
        ...{ filedAt: from + at, decidedAt: waiting ? null : from + at },
      })
      return (id, at, foreign) => ({
        ...{
          ...claim,
          _id: id,
          recordId: nextOf(on),
          ...as((state === 'waiting') !== (foreign && at % 2 === 0), at),
        },
        district: foreign && at % 2 === 1 ? 'chaoyang' : 'haidian',
      })
    },
    has: (each) => each.waiting === (state === 'waiting') && (!district || each.district === district),
  })
export const queue = [claims('waiting'), claims('decided'), claims('waiting', 'haidian'), claims('decided', 'haidian')]

export const claimed = [
  part('points/claimed', {
    as: 'staff-a',
    asked: () => ({ carrierId: stationA }),
    collection: 'claims',
    order: '-filedAt',
    async documents(scene) {
      const [claim, on] = [await taken(scene, 'claims', await scene.claim()), await records(scene)]
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...claim, _id: id, recordId: nextOf(on), filedAt: from + at },
        carrierId: foreign ? stationB : stationA,
      })
    },
    has: ({ carrierId }) => carrierId === stationA,
  }),
]

export const ledger = [
  part('points/ledger', {
    as: 'manager-a',
    asked: () => ({ carrierId: stationA }),
    collection: 'ledger',
    order: '-decidedAt',
    async documents(scene) {
      const fact = { carrierId: stationA, bookingId: await scene.booking({ start: scene.now - 2 * hour }) }
      await scene.world.must('city-1', 'points/deduct', { ...fact, itemId: 'K-02', reason: '示例', requestId: key() })
      const entry = await taken(scene, 'ledger', `deduction:booking:${fact.bookingId}`)
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...entry, _id: id, reason: id, decidedAt: from + at },
        carrierId: foreign ? stationB : stationA,
      })
    },
    has: ({ carrierId }) => carrierId === stationA,
    nameOf: ({ reason }) => reason,
  }),
]

export const complaintsMine = [
  part('complaint/mine', {
    as: 'enterprise-a',
    asked: (scene) => ({ enterpriseId: scene.a }),
    collection: 'complaints',
    order: '-filedAt',
    async documents(scene) {
      const complaint = await taken(scene, 'complaints', await scene.complaint())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...complaint, _id: id, filedAt: from + at },
        enterpriseId: foreign ? scene.b : scene.a,
      })
    },
    has: ({ enterpriseId }, scene) => enterpriseId === scene.a,
  }),
]

const complaints = (as: string, state: 'open' | 'later' | 'closed', district?: 'haidian', ground?: 'fees') =>
  part('complaint/queue', {
    as,
    asked: () => ({ state, ...(district && as === 'city-2' && { district }), ...(ground && { ground }) }),
    collection: 'complaints',
    order: state === 'closed' ? '-filedAt' : 'filedAt',
    async documents(scene) {
      const complaint = await taken(scene, 'complaints', await scene.complaint())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...complaint, _id: id, filedAt: from + at },
        open: (state !== 'closed') !== (foreign && at % 3 === 0),
        later: (state === 'later') !== (foreign && at % 3 === 2),
        ground: ground && (!foreign || at % 2 === 0) ? ground : 'attitude',
        district: foreign && at % 3 === 1 ? 'chaoyang' : 'haidian',
      })
    },
    has: (each) =>
      each.open === (state !== 'closed') &&
      (state === 'closed' || each.later === (state === 'later')) &&
      (!district || each.district === district) &&
      (!ground || each.ground === ground),
  })
export const complaintQueue = [
  complaints('city-2', 'open'),
  complaints('city-2', 'later'),
  complaints('city-2', 'open', undefined, 'fees'),
  complaints('city-2', 'later', 'haidian', 'fees'),
  complaints('district-haidian', 'closed', 'haidian', 'fees'),
  complaints('city-2', 'closed'),
  complaints('city-2', 'open', 'haidian'),
  complaints('district-haidian', 'closed', 'haidian'),
]

export const forStation = [
  part('complaint/forStation', {
    as: 'manager-a',
    asked: () => ({ carrierId: stationA }),
    collection: 'complaints',
    order: '-toldAt',
    async documents(scene) {
      const complaint = await taken(scene, 'complaints', await scene.complaint())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...complaint, _id: id, stationId: asId(`of-${id}`) },
        toldAt: foreign && at % 2 === 0 ? null : from + at,
        carrierId: foreign && at % 2 === 1 ? stationB : stationA,
      })
    },
    has: ({ carrierId, toldAt }) => carrierId === stationA && toldAt !== null,
    nameOf: ({ id }) => id.slice(3),
  }),
]

export const notices = [
  part('notice/list', {
    as: 'city-2',
    asked: () => ({}),
    collection: 'notices',
    order: '-composedAt',
    async documents(scene) {
      const notice = await taken(scene, 'notices', await scene.notice())
      const from = longAgo(scene)
      return (id, at) => ({ ...notice, _id: id, composedAt: from + at })
    },
    has: () => true,
  }),
]

export const inbox = [
  part('inbox/list', {
    as: 'enterprise-a',
    asked: () => ({}),
    collection: 'inbox',
    order: '-at',
    async documents(scene) {
      const item = await taken(scene, 'inbox', await scene.inboxItem())
      const from = longAgo(scene)
      const own = [`enterprise:${scene.a}`, `person:${scene.person('enterprise-a')}`] as const
      return (id, at, foreign) => ({
        ...{ ...item, _id: id, at: from + at },
        to: foreign ? `enterprise:${scene.b}` : own[id.length % 2 === 0 ? 0 : 1]!,
      })
    },
    has: ({ to }, scene) => [`enterprise:${scene.a}`, `person:${scene.person('enterprise-a')}`].includes(to),
  }),
]
