import { beijingDate } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId, type RecordId } from '@shared/ids'
import { placeOfRow } from '../../../cloudfunctions/store/ledger'
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
    order: state === 'waiting' ? 'turnAt' : '-decidedAt',
    async documents(scene) {
      const [claim, on] = [await taken(scene, 'claims', await scene.claim()), await records(scene)]
      const from = longAgo(scene)
      const as = (waiting: boolean, at: number) => ({
        ...{ waiting, turnAt: from + at, decidedAt: waiting ? null : from + at },
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

const ledgerOf = (as: 'manager-a' | 'city-1', order: '-place' | '-decidedAt') =>
  part('points/ledger', {
    as,
    asked: () => ({ carrierId: stationA }),
    collection: 'ledger',
    order,
    async documents(scene) {
      const { entryId } = await scene.deduction()
      const entry = await taken(scene, 'ledger', entryId)
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...entry, _id: id, entry: { ...entry.entry, id }, rowId: asId(id) },
        ...{ decidedAt: from + at, place: placeOfRow(from + at, asId(id)) },
        carrierId: foreign ? stationB : stationA,
      })
    },
    has: ({ carrierId }) => carrierId === stationA,
  })
export const ledger = [ledgerOf('manager-a', '-place'), ledgerOf('city-1', '-decidedAt')]

const listsOf = (path: 'lists/all' | 'lists/published', as: 'city-1' | null, order: '-madeAt' | '-publishedAt') =>
  part(path, {
    as,
    asked: () => ({}),
    collection: 'points-lists',
    order,
    async documents(scene) {
      const list = await taken(scene, 'points-lists', await scene.pointsList({ state: 'published' }))
      const from = longAgo(scene)
      return (id, at, foreign) => {
        const [madeAt, publishedAt] = [from + at, from + at]
        return { ...list, _id: id, madeAt, publishedAt, state: foreign && !as ? 'draft' : 'published' }
      }
    },
    has: ({ state }) => as !== null || state === 'published',
  })
export const allLists = [listsOf('lists/all', 'city-1', '-madeAt')]
export const publishedLists = [listsOf('lists/published', null, '-publishedAt')]

export const appointments = [
  part('points/appointments', {
    as: 'city-1',
    asked: (scene) => ({ carrierId: stationA, date: beijingDate(scene.now) }),
    collection: 'bookings',
    order: 'start',
    async documents(scene) {
      const booking = await taken(scene, 'bookings', await scene.booking())
      return (id, at, foreign) => ({
        ...{ ...booking, _id: id, start: longAgo(scene) + at },
        ...(foreign && (at % 2 ? { carrierId: stationB } : { date: localDate('2026-09-01') })),
      })
    },
    has: ({ carrierId, date }, scene) => carrierId === stationA && date === beijingDate(scene.now),
    nameOf: ({ bookingId }) => bookingId,
  }),
]

export const proposed = [
  part('deduction/proposals', {
    as: 'city-1',
    asked: () => ({}),
    collection: 'proposals',
    order: 'proposedAt',
    async documents(scene) {
      const proposal = await taken(scene, 'proposals', await scene.proposal())
      return (id, at, foreign) => ({ ...proposal, _id: id, proposedAt: longAgo(scene) + at, open: !foreign })
    },
    has: ({ open }) => open,
  }),
]

export const proposedOfStation = [
  part('deduction/mine', {
    as: 'manager-a',
    asked: () => ({ carrierId: stationA }),
    collection: 'proposals',
    order: '-place',
    async documents(scene) {
      const proposal = await taken(scene, 'proposals', await scene.proposal())
      return (id, at, foreign) => ({
        ...{ ...proposal, _id: id, place: `${String(at).padStart(6, '0')} ${id}` },
        ...(foreign && { carrierId: stationB }),
      })
    },
    has: ({ carrierId }) => carrierId === stationA,
  }),
]

export const candidates = [
  part('deduction/candidates', {
    as: 'city-1',
    asked: () => ({}),
    collection: 'candidates',
    order: 'foundAt',
    async documents(scene) {
      const candidate = await taken(scene, 'candidates', await scene.candidate())
      return (id, at, foreign) => ({ ...candidate, _id: id, foundAt: longAgo(scene) + at, open: !foreign })
    },
    has: ({ open }) => open,
  }),
]

/** A service whose files many have looked at. */
const readId = asId<RecordId>('r_read')
export const readers = [
  part('evidence/reads', {
    as: 'city-1',
    asked: () => ({ recordId: readId }),
    collection: 'journal',
    order: '-at',
    async documents(scene) {
      const record = await taken(scene, 'records', await scene.record())
      await putAll(scene.world, 'records', [{ ...record, _id: readId }])
      const entry = { action: 'evidence.links', personId: null, inputHash: '', answer: {}, request: 'r' }
      return (id, at, foreign) => ({
        ...{ _id: id, ...entry, resourceId: foreign ? 'r_other' : readId, at: longAgo(scene) + at },
      })
    },
    has: ({ action, resourceId }) => action === 'evidence.links' && resourceId === readId,
  }),
]

export const drawn = [
  part('points/looks', {
    as: 'city-1',
    asked: () => ({}),
    collection: 'looks',
    order: 'at',
    async documents(scene) {
      const look = await taken(scene, 'looks', await scene.look())
      return (id, at, foreign) => ({ ...look, _id: id, at: longAgo(scene) + at, state: foreign ? 'agreed' : 'waiting' })
    },
    has: ({ state }) => state === 'waiting',
  }),
  part('points/looks', {
    as: 'city-1',
    asked: () => ({ state: 'decided' as const, district: 'haidian' as const }),
    collection: 'looks',
    order: '-at',
    async documents(scene) {
      const look = await taken(scene, 'looks', await scene.look())
      const looked = { verdict: 'verified', chosen: null, note: '', at: scene.now } as const
      const by = (personId: PersonId) => ({ looked: { ...looked, byId: personId }, state: 'agreed' as const })
      return (id, at, foreign) => ({
        ...{ ...look, _id: id, at: longAgo(scene) + at },
        ...by(scene.person(foreign ? 'city-2' : 'city-1')),
      })
    },
    has: ({ looked }, scene) => looked?.byId === scene.person('city-1'),
  }),
]

export const checks = [
  part('service/checks', {
    as: 'city-1',
    asked: () => ({}),
    collection: 'records',
    order: 'confirmedAt',
    async documents(scene) {
      const record = await taken(scene, 'records', await scene.record({ confirmation: 'denied' }))
      return (id, at, foreign) => ({
        ...{ ...record, _id: id, confirmedAt: longAgo(scene) + at },
        ...(foreign && (at % 2 ? { confirmation: 'confirmed' as const } : { checkFinding: 'stands' as const })),
      })
    },
    has: ({ confirmation, checkFinding }) => confirmation === 'denied' && checkFinding === null,
  }),
  part('service/checks', {
    as: 'city-1',
    asked: () => ({ state: 'decided' as const, district: 'haidian' as const }),
    collection: 'records',
    order: '-checkedAt',
    async documents(scene) {
      const found = { confirmation: 'denied', checkFinding: 'stands' } as const
      const record = await taken(scene, 'records', await scene.record(found))
      return (id, at, foreign) => ({
        ...{ ...record, _id: id, checkedAt: longAgo(scene) + at },
        ...(foreign && (at % 2 ? { district: 'chaoyang' as const } : { checkedAt: null })),
      })
    },
    has: ({ district, checkedAt }) => district === 'haidian' && checkedAt !== null,
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
  part('notice/list', {
    as: 'city-2',
    asked: () => ({ state: 'decided' as const }),
    collection: 'notices',
    order: '-approvedAt',
    async documents(scene) {
      const notice = await taken(scene, 'notices', await scene.notice())
      const from = longAgo(scene)
      return (id, at, foreign) => ({ ...notice, _id: id, recipients: 0, approvedAt: foreign ? null : from + at })
    },
    has: ({ approvedAt }) => approvedAt !== null,
  }),
]

const ownBoxes = (scene: Scene) => [`enterprise:${scene.a}`, `person:${scene.person('enterprise-a')}`] as const

export const inbox = [
  part('inbox/list', {
    as: 'enterprise-a',
    asked: () => ({}),
    collection: 'inbox',
    order: '-at',
    async documents(scene) {
      const item = await taken(scene, 'inbox', await scene.inboxItem())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...item, _id: id, at: from + at },
        to: foreign ? `enterprise:${scene.b}` : ownBoxes(scene)[id.length % 2 === 0 ? 0 : 1]!,
      })
    },
    has: ({ to }, scene) => ownBoxes(scene).some((box) => box === to),
  }),
]

const threadsOf = (kind?: 'notice') =>
  part('inbox/threads', {
    as: 'enterprise-a',
    asked: () => ({ ...(kind && { kind }) }),
    collection: 'threads',
    order: '-at',
    async documents(scene) {
      const thread = await taken(scene, 'threads', await scene.thread())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...thread, _id: id, at: from + at, toldAt: from + at },
        ...(foreign && kind
          ? { kind: 'access' as const }
          : { to: foreign ? (`enterprise:${scene.b}` as const) : ownBoxes(scene)[id.length % 2 === 0 ? 0 : 1]! }),
      })
    },
    has: (each, scene) => ownBoxes(scene).some((box) => box === each.to) && (!kind || each.kind === kind),
  })
export const inboxThreads = [threadsOf(), threadsOf('notice')]

export const todo = [
  part('inbox/todo', {
    as: 'enterprise-a',
    asked: () => ({}),
    collection: 'threads',
    order: '-at',
    async documents(scene) {
      const thread = await taken(scene, 'threads', await scene.toConfirm())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...thread, _id: id, at: from + at },
        ...(foreign && (at % 2 ? { to: `enterprise:${scene.b}` as const } : { asks: false })),
      })
    },
    has: ({ to, asks }, scene) => ownBoxes(scene).some((box) => box === to) && asks,
  }),
]
