import { beijingDate, beijingTime, instantOf } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { modeIds } from '@shared/directory/carrier'
import { categoryIds } from '@shared/directory/categories'
import { districtCodes } from '@shared/directory/districts'
import { type Filters, openings } from '@shared/directory/filter'
import { makeFinder } from '@shared/directory/find'
import { dayHours } from '@shared/directory/hours'
import { kindIds } from '@shared/directory/kinds'
import { type Listed, listed } from '@shared/directory/listed'
import { metresBetween, type Point } from '@shared/directory/nearest'
import { bitsWhere } from '@shared/directory/seats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { times } from '../../times'
import { carrier } from './arbitraries'
import { directoryIn } from './directory-of'

/** Of each carrier, on which of some days it may have a seat. */
type Seats = ReadonlyMap<LocalDate, readonly boolean[]>

const among = <T>(row: readonly T[] | undefined, value: T) => !row?.length || row.includes(value)

/** A3, read row by row off one carrier: nothing is prepared, nothing is remembered. */
function suits(filters: Filters, each: Listed, at: number, now: number, seats: Seats): boolean {
  const [today, clock] = [beijingDate(now), beijingTime(now)]
  const { categories, specialities, modes, freeOfCharge } = filters
  const served = each.services.some(
    (one) =>
      among(categories, one.category) &&
      (!freeOfCharge || one.freeOfCharge) &&
      (!modes?.length || one.modes.some((mode) => modes.includes(mode))),
  )
  const asksOfService = Boolean(freeOfCharge || modes?.length)
  const stated = !categories?.length || each.specialities.some((one) => categories.includes(one))
  const hours = (ahead: number) => dayHours(each, addDays(today, ahead)).intervals
  const toCome = [...seats].filter(([date]) => date >= today)
  const open = {
    now: () => hours(0).some(({ from, to }) => from <= clock && clock < to),
    today: () => hours(0).some(({ to }) => clock < to),
    week: () => hours(0).some(({ to }) => clock < to) || [1, 2, 3, 4, 5, 6].some((ahead) => hours(ahead).length > 0),
  }
  return (
    among(filters.kinds, each.kind) &&
    among(filters.districts, each.district) &&
    (!specialities?.length || each.specialities.some((one) => specialities.includes(one))) &&
    (served || (!asksOfService && stated)) &&
    (!filters.open || open[filters.open]()) &&
    (!filters.seat || toCome.length === 0 || toCome.some(([, has]) => has[at]))
  )
}

const some = <T>(of: readonly T[]) => fc.subarray([...of], { maxLength: 3 })
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    kinds: some(kindIds),
    districts: some(districtCodes),
    specialities: some(categoryIds),
    categories: some(categoryIds),
    modes: some(modeIds),
    freeOfCharge: fc.boolean(),
    open: fc.constantFrom(...openings),
    seat: fc.boolean(),
  },
  { requiredKeys: [] },
)
const minutes = fc.integer({ min: 0, max: 4 * 24 * 60 })
const start = instantOf('2026-11-20T00:00:00+08:00')
const days = [0, 1, 2].map((ahead) => addDays(beijingDate(start), ahead))
const point: fc.Arbitrary<Point> = fc.record({
  lng: fc.double({ min: 115, max: 118, noNaN: true }),
  lat: fc.double({ min: 39, max: 42, noNaN: true }),
})

describe('finding', () => {
  it('gives what every carrier looked at one by one would have given, question after question', () => {
    const many = fc.uniqueArray(carrier, { selector: ({ id }) => id, minLength: 1, maxLength: 90 })
    const question = fc.record(
      { filters, from: point, withinMetres: fc.nat(200_000), limit: fc.nat(40), minute: minutes },
      { requiredKeys: ['filters', 'minute'] },
    )
    const flags = fc.array(fc.infiniteStream(fc.boolean()), { minLength: days.length, maxLength: days.length })
    fc.assert(
      fc.property(many, fc.array(question, { minLength: 1, maxLength: 12 }), flags, (all, questions, drawn) => {
        const carriers = all.map(listed)
        const seats: Seats = new Map(days.map((date, i) => [date, [...drawn[i]!.take(carriers.length)]]))
        const bits = [...seats].map(([date, has]) => ({ date, bits: bitsWhere(has, Boolean) }))
        const find = makeFinder(directoryIn(carriers, bits))
        for (const { minute, ...asked } of questions) {
          const now = start + minute * 60_000
          const expected = carriers
            .map((each, at) => ({
              ...{ id: each.id, at },
              metres: asked.from ? metresBetween(asked.from, each.location) : 0,
              fits: suits(asked.filters, each, at, now, seats),
            }))
            .filter(
              ({ fits, metres }) => fits && metres <= ((asked.from && asked.withinMetres) ?? Number.POSITIVE_INFINITY),
            )
            .sort((a, b) => a.metres - b.metres || a.at - b.at)
          const { rows } = find(asked, now)
          expect(rows.map(({ carrier: { id } }) => id)).toEqual(expected.slice(0, asked.limit).map(({ id }) => id))
        }
      }),
      { numRuns: times(100) },
    )
  })
})
