import type { LocalDate } from '@shared/calendar/local-date'
import type { DistrictCode } from '@shared/directory/districts'
import { asId, type BookingId, type CarrierId, type JoinRequestId, type SlotId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { type Enterprise, enterpriseId as enterpriseIdOf } from '../../cloudfunctions/store/enterprises'
import { enterprises } from '../../demo/index'
import { codeOf, morning, openWorld, type World } from '../world'
import { putAll, stored } from './stored'

const hour = 3_600_000
const stationA = asId<CarrierId>('station-a')
const nobody = personIdOf('nobody')

const now = morning
const enterpriseId = enterpriseIdOf(enterprises.find(({ id }) => id === 'enterprise-a')!.creditCode)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Page<T> {
  items: T[]
  next: string | null
}

/** Every row of a list, page by page, and how large the pages were. */
async function paged<T>(read: (cursor: { cursor?: string }) => Promise<Page<T>>) {
  const sizes: number[] = []
  const rows: T[] = []
  for (let cursor: { cursor?: string } = {}; ; ) {
    const { items, next } = await read(cursor)
    sizes.push(items.length)
    rows.push(...items)
    expect(sizes.length).toBeLessThan(50)
    if (next === null) return { rows, sizes }
    cursor = { cursor: next }
  }
}

describe('codes that wait for an officer', () => {
  const districts: DistrictCode[] = ['haidian', 'chaoyang', 'yanqing']
  const waiting = Array.from({ length: 96 }, (_, at): Enterprise => {
    const district = districts[at % 3]!
    return {
      _id: asId(`e_unusual_${at}`),
      creditCode: `unusual-${at}`,
      name: `第 ${at} 家`,
      ...{ district, industry: 'it', tier: 'none', size: 'micro', codeUnusual: true, registeredById: nobody },
      ...{ codePassedAt: null, codePhone: '', frozenAt: null, doubtIds: [], managerIds: [], unmanagedAt: null },
      // many at the same moment: a page ends within them
      registeredAt: now - (at % 5) * hour,
    }
  })
  beforeAll(() => putAll(world, 'enterprises', waiting))

  const inOrder = (rows: Enterprise[]) =>
    rows.toSorted((a, b) => a.registeredAt - b.registeredAt || (a._id < b._id ? -1 : 1)).map(({ _id }) => _id)
  const codes = (as: string, asked: { district?: DistrictCode } = {}) =>
    paged((cursor) => world.must(as, 'enterprise/unusualCodes', { ...asked, ...cursor, limit: 7 }))

  it('all come to the city, page by page, the longest waiting first', async () => {
    const { rows, sizes } = await codes('city-1')
    expect(rows.map(({ id }) => id)).toEqual(inOrder(waiting))
    expect(sizes).toEqual([...Array<number>(13).fill(7), 5])
  })

  it('of one district come to the city and to the district', async () => {
    const ours = inOrder(waiting.filter(({ district }) => district === 'haidian'))
    expect(ours).toHaveLength(32)
    expect((await codes('city-1', { district: 'haidian' })).rows.map(({ id }) => id)).toEqual(ours)
    expect((await codes('district-haidian')).rows.map(({ id }) => id)).toEqual(ours)
    expect((await codes('district-haidian', { district: 'haidian' })).rows.map(({ id }) => id)).toEqual(ours)
  })

  it('of another district are not to be found', async () => {
    const asked = { district: 'chaoyang' as const, limit: 7 }
    expect(codeOf(await world.call('district-haidian', 'enterprise/unusualCodes', asked))).toBe('NOT_FOUND')
  })

  it('go on for the one who asked, and for the same question', async () => {
    const { next } = await world.must('city-1', 'enterprise/unusualCodes', { limit: 7 })
    const again = (as: string, asked: object) =>
      world.call(as, 'enterprise/unusualCodes', { limit: 7, cursor: next!, ...asked })
    expect(codeOf(await again('city-1', { limit: 3 }))).toBe('OK')
    expect(codeOf(await again('city-2', {}))).toBe('CURSOR_INVALID')
    expect(codeOf(await again('city-1', { district: 'haidian' }))).toBe('CURSOR_INVALID')
  })
})

describe('an enterprise’s bookings', () => {
  const bookings = Array.from({ length: 120 }, (_, at): Booking => {
    const start = now + (at - 60) * 6 * hour
    return {
      _id: asId<BookingId>(`b_paged_${String(at).padStart(3, '0')}`),
      slotId: asId<SlotId>(`slot:station-a:first-loan:2026-09-30:${at}`),
      ...{ carrierId: stationA, district: 'haidian', serviceId: asId('first-loan'), enterpriseId, personId: nobody },
      ...{ date: '2026-09-30' as LocalDate, start, end: start + hour, provisional: false, note: '', bookedAt: now },
      ...{ reminderForId: null, cancelledAt: null, checkedInAt: null, completedAt: null },
    }
  })
  beforeAll(() => putAll(world, 'bookings', bookings))

  const mine = (when: 'coming' | 'past') =>
    paged((cursor) => world.must('enterprise-a', 'booking/mine', { enterpriseId, when, ...cursor, limit: 25 }))

  it('are those to come, the soonest first, and those that are over, the latest first; none in both, none in neither', async () => {
    const coming = (await mine('coming')).rows.map(({ end }) => end)
    const past = (await mine('past')).rows.map(({ end }) => end)
    expect(coming).toEqual(coming.toSorted((a, b) => a - b))
    expect(past).toEqual(past.toSorted((a, b) => b - a))
    expect([...past.toReversed(), ...coming]).toEqual(bookings.map(({ end }) => end).toSorted((a, b) => a - b))
    expect([coming.length, past.length]).toEqual([60, 60])
  })

  it('stand on the desk’s list of the day, in the order of their start', async () => {
    const { rows } = await paged((cursor) =>
      world.must('staff-a', 'desk/today', {
        carrierId: stationA,
        date: '2026-09-30' as LocalDate,
        ...cursor,
        limit: 25,
      }),
    )
    expect(rows.map(({ id }) => id)).toEqual(bookings.toSorted((a, b) => a.start - b.start).map(({ _id }) => _id))
    expect(new Set(rows.map(({ enterpriseName }) => enterpriseName))).toEqual(new Set(['禾木精工有限公司（示例）']))
  })
})

describe('who asks to join and who belongs', () => {
  it('are listed whole: those asking by turn, those belonging from the latest', async () => {
    const asking = Array.from({ length: 31 }, (_, at) => ({
      _id: asId<JoinRequestId>(`jr_${at}`),
      ...{ enterpriseId, personId: nobody, displayName: `第 ${at} 位`, askedAt: now + (at % 4) },
      decidedAt: at % 3 === 0 ? now : null,
    }))
    await putAll(world, 'joins', asking)
    const requests = await paged((cursor) =>
      world.must('enterprise-a', 'enterprise/joinRequests', { enterpriseId, ...cursor, limit: 6 }),
    )
    const waiting = asking.filter(({ decidedAt }) => decidedAt === null)
    expect(requests.rows.map(({ askedAt }) => askedAt)).toEqual(waiting.map(({ askedAt }) => askedAt).toSorted())
    expect(requests.rows.map(({ id }) => id).toSorted()).toEqual(waiting.map(({ _id }) => _id).toSorted())

    const grants = Array.from({ length: 31 }, (_, at) => ({
      _id: asId<never>(`g_${at}`),
      ...{ personId: nobody, role: 'enterprise-member' as const, scope: enterpriseId, displayName: `第 ${at} 位` },
      ...{
        invitedById: nobody,
        invitedAt: now,
        acceptedAt: now + (at % 4),
        approvedById: null,
        approvedAt: null,
        activeFrom: now,
      },
      ...{ until: null, revokedAt: at % 3 === 0 ? now : null },
      past: [],
    }))
    await putAll(world, 'roles', grants)
    const listed = await paged((cursor) =>
      world.must('enterprise-a', 'access/list', { scope: enterpriseId, ...cursor, limit: 6 }),
    )
    const held = (await stored(world, 'roles', { scope: enterpriseId })).filter(({ revokedAt }) => revokedAt === null)
    expect(held.length).toBeGreaterThan(20)
    expect(listed.rows.map(({ id }) => id).toSorted()).toEqual(held.map(({ _id }) => _id).toSorted())
    const times = listed.rows.map(({ acceptedAt }) => acceptedAt ?? 0)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })
})
