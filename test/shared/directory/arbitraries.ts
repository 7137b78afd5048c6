import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import type { Carrier, Closure, Interval, Mode, OpeningTimes, Service, WeeklyHours } from '@shared/directory/carrier'
import { categoryIds } from '@shared/directory/categories'
import { districtCodes } from '@shared/directory/districts'
import { kindIds } from '@shared/directory/kinds'
import { asId, type CarrierId, type ServiceId } from '@shared/ids'
import fc from 'fast-check'

/** Random carriers, days and hours for property tests. */

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Up to three intervals in order that do not touch. */
const dayIntervals: fc.Arbitrary<Interval[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 60 - 1 }), { maxLength: 6 })
  .map((times) => times.sort((a, b) => a - b))
  .map((times) =>
    Array.from({ length: Math.floor(times.length / 2) }, (_, i) => ({
      from: clock(times[2 * i]!),
      to: clock(times[2 * i + 1]!),
    })),
  )

const weeklyHours: fc.Arbitrary<WeeklyHours> = fc.array(dayIntervals, { minLength: 7, maxLength: 7 })

/** A day from 2026-01-01 to 2027-06-30: published and unpublished years, holidays, 调休. */
export const anyDate: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 545 })
  .map((days) => addDays(localDate('2026-01-01'), days))

const closure: fc.Arbitrary<Closure> = fc
  .tuple(anyDate, fc.nat(20), fc.constantFrom('装修', '搬迁'), fc.oneof(fc.constant([]), dayIntervals))
  .map(([from, days, reason, hours]) => ({ from, to: addDays(from, days), reason, hours }))

export const openingTimes: fc.Arbitrary<OpeningTimes> = fc.record({
  hours: weeklyHours,
  holidays: fc.constantFrom('closed' as const, 'open' as const),
  closures: fc.array(closure, { maxLength: 2 }),
})

const modes: Mode[] = ['onsite', 'visit', 'online', 'phone']

const service: fc.Arbitrary<Service> = fc.record({
  id: fc.stringMatching(/^[a-z\d-]{1,12}$/).map((id) => asId<ServiceId>(id)),
  name: fc.constantFrom('首贷辅导', '数字化诊断', '合同审查', '长期贷款'),
  category: fc.constantFrom(...categoryIds),
  modes: fc.subarray(modes, { minLength: 1 }),
  minutes: fc.integer({ min: 5, max: 300 }),
  fee: fc.constantFrom({ kind: 'free' as const, text: '免费' }, { kind: 'paid' as const, text: '每次 300 元' }),
  bring: fc.constant([]),
  capacity: fc.integer({ min: 1, max: 50 }),
  buffer: fc.integer({ min: 0, max: 60 }),
  notice: fc.integer({ min: 0, max: 3000 }),
})

const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 100_000, max: max * 100_000 }).map((n) => n / 100_000)

export const carrier: fc.Arbitrary<Carrier> = fc
  .record({
    id: fc.stringMatching(/^[a-z\d-]{1,20}$/).map((id) => asId<CarrierId>(id)),
    kind: fc.constantFrom(...kindIds),
    name: fc.string({ unit: fc.constantFrom(...'青禾路行长会重庆服务站（示例）AB1'), minLength: 1, maxLength: 20 }),
    formerNames: fc.array(fc.constantFrom('旧名甲（示例）', '旧名乙（示例）'), { maxLength: 2 }),
    district: fc.constantFrom(...districtCodes),
    address: fc.constantFrom('海淀区青禾路 18 号', '朝阳区星渡街 2 号'),
    location: fc.record({ lng: degrees(115, 118), lat: degrees(39, 42), datum: fc.constant('gcj02' as const) }),
    phone: fc.constant('010-0000-0001'),
    specialities: fc.subarray(categoryIds, { maxLength: 2 }),
    services: fc.uniqueArray(service, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
    promises: fc.constant([]),
    team: fc.constant([]),
    titles: fc.constant([]),
    checkedOn: anyDate,
    times: openingTimes,
  })
  .map(({ times, ...rest }) => ({ ...rest, ...times }))

export const carriers = fc.uniqueArray(carrier, { selector: ({ id }) => id, maxLength: 30 })
