import { beijingDate } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { placeIn } from '@shared/rating/place'
import { stationA, stationB } from '../newcomers'
import type { Scene } from '../scene'
import { change } from '../stored'
import { part, taken } from './part'

const hour = 3_600_000
const longAgo = (scene: Scene) => scene.now - 1000 * hour

export const access = [
  part('access/list', {
    as: 'manager-a',
    asked: () => ({ scope: stationA }),
    collection: 'roles',
    order: '-acceptedAt',
    async documents(scene) {
      const role = await taken(scene, 'roles', await scene.grant('carrier-staff', stationA))
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...role, _id: id, acceptedAt: from + at },
        ...(foreign && (at % 2 ? { scope: stationB } : { revokedAt: from })),
      })
    },
    has: ({ scope, revokedAt }) => scope === stationA && revokedAt === null,
  }),
  part('access/list', {
    as: 'city-1',
    asked: () => ({}),
    collection: 'roles',
    order: '-acceptedAt',
    async documents(scene) {
      const waiting = { activeFrom: null }
      const role = await taken(scene, 'roles', await scene.grant('district-officer', 'haidian', waiting))
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...role, _id: id, acceptedAt: from + at },
        ...(foreign && (at % 2 ? { activeFrom: from } : { revokedAt: from })),
      })
    },
    has: ({ activeFrom, revokedAt }) => activeFrom === null && revokedAt === null,
  }),
]

export const joinRequests = [
  part('enterprise/joinRequests', {
    as: 'enterprise-a',
    asked: (scene) => ({ enterpriseId: scene.a }),
    collection: 'joins',
    order: 'askedAt',
    async documents(scene) {
      const request = await taken(scene, 'joins', await scene.joinRequest())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...request, _id: id, askedAt: from + at },
        ...(foreign && (at % 2 ? { enterpriseId: scene.b } : { decidedAt: from })),
      })
    },
    has: ({ enterpriseId, decidedAt }, scene) => enterpriseId === scene.a && decidedAt === null,
  }),
]

const unusual = (as: string, district?: 'haidian') =>
  part('enterprise/unusualCodes', {
    as,
    asked: () => ({ ...(district && as === 'city-1' && { district }) }),
    collection: 'enterprises',
    order: 'registeredAt',
    async documents(scene) {
      const enterprise = await taken(scene, 'enterprises', await scene.unusualEnterprise())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...enterprise, _id: id, registeredAt: from + at },
        district: district || at % 2 ? 'haidian' : 'chaoyang',
        ...(foreign && (district && at % 2 ? { district: 'chaoyang' } : { codeUnusual: false })),
      })
    },
    has: (each) => each.codeUnusual && (!district || each.district === district),
  })
const doubted = (as: string, district?: 'haidian') =>
  part('enterprise/doubtfulNames', {
    as,
    asked: () => ({ ...(district && as === 'city-1' && { district }) }),
    collection: 'names',
    order: 'chosenAt',
    async documents(scene) {
      const named = await taken(scene, 'names', await scene.doubtfulName())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...named, _id: id, chosenAt: from + at },
        district: district || at % 2 ? 'haidian' : 'chaoyang',
        ...(foreign && (district && at % 2 ? { district: 'chaoyang' } : { doubtful: false })),
      })
    },
    has: (each) => each.doubtful && (!district || each.district === district),
  })
const graded = (as: string, district?: 'haidian') =>
  part('enterprise/grades', {
    as,
    asked: () => ({ ...(district && as === 'city-1' && { district }) }),
    collection: 'enterprises',
    order: 'gradeAskedAt',
    async documents(scene) {
      const enterprise = await taken(scene, 'enterprises', await scene.askedGrade())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...enterprise, _id: id, gradeAskedAt: from + at },
        district: district || at % 2 ? 'haidian' : 'chaoyang',
        ...(foreign && (district && at % 2 ? { district: 'chaoyang' } : { gradeAskedAt: null })),
      })
    },
    has: (each) => Boolean(each.gradeAskedAt) && (!district || each.district === district),
  })
export const grades = [graded('city-1'), graded('city-1', 'haidian'), graded('district-haidian', 'haidian')]
export const doubtfulNames = [doubted('city-1'), doubted('city-1', 'haidian'), doubted('district-haidian', 'haidian')]

const passed = (as: string, district?: 'haidian') =>
  part('enterprise/unusualCodes', {
    as,
    asked: () => ({ state: 'decided' as const, ...(district && as === 'city-1' && { district }) }),
    collection: 'enterprises',
    order: '-codePassedAt',
    async documents(scene) {
      const enterprise = await taken(scene, 'enterprises', await scene.unusualEnterprise({ codeUnusual: false }))
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...enterprise, _id: id, codePassedAt: from + at },
        district: district || at % 2 ? 'haidian' : 'chaoyang',
        ...(foreign && (district && at % 2 ? { district: 'chaoyang' } : { codePassedAt: null })),
      })
    },
    has: (each) => each.codePassedAt !== null && (!district || each.district === district),
  })

export const unusualCodes = [
  ...[unusual('city-1'), unusual('city-1', 'haidian'), unusual('district-haidian', 'haidian')],
  ...[passed('city-1'), passed('district-haidian', 'haidian')],
]

const bookings = (when: 'coming' | 'past') =>
  part('booking/mine', {
    as: 'enterprise-a',
    asked: (scene) => ({ enterpriseId: scene.a, when }),
    collection: 'bookings',
    order: when === 'coming' ? 'end' : '-end',
    async documents(scene) {
      const booking = await taken(scene, 'bookings', await scene.booking())
      const coming = scene.now + 48 * hour
      const past = scene.now - 48 * hour
      const [own, other] = when === 'coming' ? [coming, past] : [past, coming]
      return (id, at, foreign) => ({
        ...{ ...booking, _id: id, end: own + at, cancelledAt: at % 3 ? null : past },
        ...(foreign && (at % 2 ? { enterpriseId: scene.b } : { end: other + at })),
      })
    },
    has: ({ enterpriseId, end }, scene) =>
      enterpriseId === scene.a && (when === 'coming' ? end > scene.now : end <= scene.now),
  })
export const mine = [bookings('coming'), bookings('past')]

export const today = [
  part('desk/today', {
    as: 'staff-a',
    asked: (scene) => ({ carrierId: stationA, date: beijingDate(scene.now) }),
    collection: 'bookings',
    order: 'start',
    async documents(scene) {
      const booking = await taken(scene, 'bookings', await scene.booking())
      const tomorrow = beijingDate(scene.now + 24 * hour)
      return (id, at, foreign) => ({
        ...{ ...booking, _id: id, start: booking.start + at, date: beijingDate(scene.now) },
        ...(foreign && (at % 2 ? { carrierId: stationB } : { date: tomorrow })),
      })
    },
    has: ({ carrierId, date }, scene) => carrierId === stationA && date === beijingDate(scene.now),
  }),
]

export const requests = [
  part('desk/asked', {
    as: 'staff-a',
    asked: () => ({ carrierId: stationA }),
    collection: 'bookings',
    order: 'start',
    async documents(scene) {
      const booking = await taken(scene, 'bookings', await scene.booking({ asked: true, agreedAt: null }))
      return (id, at, foreign) => ({
        ...{ ...booking, _id: id, start: scene.now + hour + at, end: scene.now + 2 * hour + at },
        ...(foreign && (at % 2 ? { carrierId: stationB } : { agreedAt: scene.now })),
      })
    },
    has: ({ carrierId, asked, agreedAt }) => carrierId === stationA && asked === true && agreedAt === null,
  }),
]

export const records = [
  part('service/records', {
    as: 'staff-a',
    asked: () => ({ carrierId: stationA }),
    collection: 'records',
    order: '-completedAt',
    async documents(scene) {
      const record = await taken(scene, 'records', await scene.record())
      return (id, at, foreign) => ({
        ...{ ...record, _id: id, completedAt: longAgo(scene) + at },
        carrierId: foreign ? stationB : stationA,
      })
    },
    has: ({ carrierId }) => carrierId === stationA,
  }),
]

export const received = [
  part('service/received', {
    as: 'enterprise-a',
    asked: (scene) => ({ enterpriseId: scene.a }),
    collection: 'records',
    order: '-completedAt',
    async documents(scene) {
      const record = await taken(scene, 'records', await scene.record())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...record, _id: id, completedAt: from + at },
        enterpriseId: foreign ? scene.b : scene.a,
      })
    },
    has: ({ enterpriseId }, scene) => enterpriseId === scene.a,
  }),
]

export const ratings = [
  part('rating/summary', {
    as: null,
    asked: () => ({ carrierId: stationA }),
    collection: 'ratings',
    order: '-place',
    async documents(scene) {
      const rating = await taken(scene, 'ratings', await scene.rating())
      const day = localDate('2026-09-29')
      // as many as are counted are shown
      const figure = { count: 100, stars: 400, through: day }
      await change(scene.world, 'carriers', { _id: stationA }, { ratings: figure })
      return (id, at, foreign) => ({
        ...{ ...rating, _id: id, text: id, textOn: day, place: placeIn(day, at) },
        carrierId: foreign ? stationB : stationA,
      })
    },
    has: ({ carrierId, place }) => carrierId === stationA && place !== null,
    nameOf: ({ text }) => text,
  }),
]

const texts = (as: 'city-1' | 'district-haidian', district?: 'haidian') =>
  part('rating/doubtful', {
    as,
    asked: () => ({ ...(district && as === 'city-1' && { district }) }),
    collection: 'ratings',
    order: 'at',
    async documents(scene) {
      const rating = await taken(scene, 'ratings', await scene.rating())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...rating, _id: id, at: from + at },
        district: district || at % 2 ? 'haidian' : 'chaoyang',
        textState: foreign ? 'hidden' : 'doubtful',
      })
    },
    has: (rating) => rating.textState === 'doubtful' && (!district || rating.district === district),
  })
export const doubtful = [texts('city-1'), texts('city-1', 'haidian'), texts('district-haidian', 'haidian')]

const appeals = (as: 'city-1' | 'district-haidian', district?: 'haidian') =>
  part('absence/appeals', {
    as,
    asked: () => ({ ...(district && as === 'city-1' && { district }) }),
    collection: 'appeals',
    order: 'at',
    async documents(scene) {
      const appeal = await taken(scene, 'appeals', await scene.appeal())
      const from = longAgo(scene)
      return (id, at, foreign) => ({
        ...{ ...appeal, _id: id, at: from + at, waiting: !foreign },
        district: district || at % 2 ? 'haidian' : 'chaoyang',
      })
    },
    has: (appeal) => appeal.waiting && (!district || appeal.district === district),
  })
export const appealed = [appeals('city-1'), appeals('city-1', 'haidian'), appeals('district-haidian', 'haidian')]
