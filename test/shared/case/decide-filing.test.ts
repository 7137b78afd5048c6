import type { LocalDate } from '@shared/calendar/local-date'
import { decideFiling, type Filing, factOn } from '@shared/case/decide-filing'
import { asId, type CarrierId, type EnterpriseId } from '@shared/ids'
import { describe, expect, test } from 'vitest'

const now = Date.parse('2026-09-30T09:00:00+08:00')
const hour = 3_600_000
const day = (text: string) => text as LocalDate
const sides = { enterpriseId: asId<EnterpriseId>('e1'), carrierId: asId<CarrierId>('station-a') }
const booking = { ...sides, date: day('2026-09-29'), start: now - 24 * hour, cancelledAt: null }
const filing = (own: Partial<Filing>): Filing => ({ ...sides, ground: 'attitude', statedOn: null, booking, ...own })
const file = (own: Partial<Filing>) => decideFiling(filing(own), now)

describe('a complaint about an appointment', () => {
  test('happened on the day of the appointment, whatever else is stated', () => {
    expect(file({ statedOn: day('2026-09-01') })).toEqual({ accepted: true, happenedOn: '2026-09-29' })
  })
  test.each([
    ['of another enterprise', { enterpriseId: asId<EnterpriseId>('e2') }],
    ['at another station', { carrierId: asId<CarrierId>('station-b') }],
  ])('not about one %s', (_, other) => {
    const decision = file({ booking: { ...booking, ...other } })
    expect(decision).toMatchObject({ code: 'BOOKING_OF_OTHERS', basis: { kind: 'product' } })
  })
  test.each(['missed-appointment', 'broken-promise'] as const)('%s: one that stood, after its time', (ground) => {
    expect(file({ ground })).toMatchObject({ accepted: true })
    expect(file({ ground, booking: { ...booking, start: now + 1 } })).toMatchObject({ code: 'NOT_YET' })
    expect(file({ ground, booking: { ...booking, start: now } })).toMatchObject({ accepted: true })
    expect(file({ ground, booking: { ...booking, cancelledAt: 1 } })).toMatchObject({ code: 'BOOKING_CANCELLED' })
  })
  test('of how one was spoken to before it: that happened today', () => {
    const coming = { ...booking, date: day('2026-10-09'), start: now + hour, cancelledAt: 1 }
    expect(file({ booking: coming })).toEqual({ accepted: true, happenedOn: '2026-09-30' })
  })
  test('not of more than a year ago', () => {
    const old = { ...booking, date: day('2025-09-29'), start: now - 366 * 24 * hour }
    expect(file({ booking: old })).toMatchObject({ code: 'DAY_LONG_AGO' })
  })
})

describe('a complaint without an appointment', () => {
  const stated = (statedOn: string | null, ground: Filing['ground'] = 'fees') =>
    file({ booking: null, ground, statedOn: statedOn === null ? null : day(statedOn) })
  test('says the day: a year back at most, and not one to come', () => {
    expect(stated('2026-09-30')).toEqual({ accepted: true, happenedOn: '2026-09-30' })
    expect(stated('2025-09-30')).toEqual({ accepted: true, happenedOn: '2025-09-30' })
    expect(stated('2025-09-29')).toMatchObject({ code: 'DAY_LONG_AGO' })
    expect(stated('2026-10-01')).toMatchObject({ code: 'DAY_AHEAD' })
    expect(stated(null)).toMatchObject({ code: 'DAY_MISSING' })
  })
  test('is none of a missed appointment', () => {
    expect(stated('2026-09-29', 'missed-appointment')).toMatchObject({ code: 'BOOKING_MISSING' })
    expect(stated('2026-09-29', 'broken-promise')).toMatchObject({ accepted: true })
  })
})

test('the fact of a complaint is that of its day', () => {
  expect(factOn({ happenedOn: day('2026-09-29') })).toBe('2026-09-29')
})
