import { beijingDate, instantOf } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { modeIds, type WeeklyHours } from '@shared/directory/carrier'
import { categoryIds } from '@shared/directory/categories'
import type { Directory } from '@shared/directory/directory'
import { districtCodes } from '@shared/directory/districts'
import { openings } from '@shared/directory/filter'
import type { Question } from '@shared/directory/find'
import { kindIds } from '@shared/directory/kinds'
import type { Listed } from '@shared/directory/listed'
import type { Point } from '@shared/directory/nearest'
import { bitsWhere } from '@shared/directory/seats'
import { asId } from '@shared/ids'
import { type Random, randomOf } from '../scale/random'

/** A Friday on which those with these hours are open. */
export const now = instantOf('2026-11-20T10:00:00+08:00')
const today = beijingDate(now)
const week = (from: string, to: string): WeeklyHours => Array.from({ length: 7 }, () => [{ from, to }])
const openHours = [week('08:30', '17:30'), week('09:00', '18:00'), week('09:30', '20:00')]
const shutHours = week('13:00', '21:00')

const share = (random: Random, percent: number) => random.below(100) < percent
const degrees = (value: number) => Math.round(value * 100_000) / 100_000
/** About normal, between −3 and 3. */
const bell = (random: Random) => (random.below(2_001) + random.below(2_001) + random.below(2_001) - 3_000) / 1_000

/** Offices lie in clusters, of which the first are the densest, and each tenth shares its house with another. */
function spots(count: number, random: Random): Point[] {
  const centres = Array.from({ length: 40 }, () => ({
    lng: 116 + random.below(90_000) / 100_000,
    lat: 39.6 + random.below(70_000) / 100_000,
    wide: 0.01 + random.below(4_000) / 100_000,
  }))
  const all: Point[] = []
  while (all.length < count) {
    const { lng, lat, wide } = centres[Math.min(random.below(40), random.below(40))]!
    const spot = { lng: degrees(lng + bell(random) * wide), lat: degrees(lat + bell(random) * wide) }
    all.push(all.length > 0 && share(random, 10) ? random.of(all) : spot)
  }
  return all
}

/** A carrier offers a service of each category with 15 %, is open with 90 %, and may have a seat with 60 %. */
export function cityOf(count: number): Directory {
  const random = randomOf(20_261_120 + count)
  const carriers = spots(count, random).map(
    (spot, at): Listed => ({
      ...{ id: asId(`carrier-${at}`), kind: random.of(kindIds), name: `载体 ${at}`, formerNames: [] },
      ...{ district: random.of(districtCodes), address: '', location: { ...spot, datum: 'gcj02' }, phone: '' },
      ...{ hours: share(random, 90) ? random.of(openHours) : shutHours, holidays: 'open', closures: [] },
      specialities: share(random, 30) ? [random.of(categoryIds)] : [],
      services: categoryIds
        .filter(() => share(random, 15))
        .map((category) => ({
          ...{ id: asId(category), name: category, category, minutes: 30, freeOfCharge: share(random, 70) },
          modes: modeIds.filter((mode) => mode === 'onsite' || share(random, 30)),
        })),
    }),
  )
  const seats = [0, 1, 2, 3, 4, 5, 6].map((ahead) => ({
    date: addDays(today, ahead),
    // 60 % of them on one day at least
    bits: bitsWhere(carriers, () => random.below(1_000) < 123),
  }))
  return { version: 'bench', asOf: now, carriers, readings: new Map(), seats }
}

function someone({ carriers }: Directory, random: Random): Point {
  const { lng, lat } = random.of(carriers).location
  const step = () => bell(random) * 0.01
  return share(random, 50) ? { lng, lat } : { lng: lng + step(), lat: lat + step() }
}

export type Usual = Required<Pick<Question, 'filters' | 'from' | 'withinMetres' | 'limit'>>

/** The workload: the nearest 20 within 10 km that are open, may have a seat and offer a category. */
export function usual(city: Directory, many: number): Usual[] {
  const random = randomOf(7)
  return Array.from({ length: many }, () => ({
    filters: { categories: [random.of(categoryIds)], open: 'now', seat: true },
    ...{ from: someone(city, random), withinMetres: 10_000, limit: 20 },
  }))
}

/** Every row of the filters in any company, any ring, any number. */
export function mixed(city: Directory, many: number): Usual[] {
  const random = randomOf(8)
  const some = <T>(of: readonly T[]) =>
    share(random, 70) ? [] : Array.from({ length: 1 + random.below(3) }, () => random.of(of))
  return Array.from({ length: many }, () => ({
    filters: {
      ...{ kinds: some(kindIds), districts: some(districtCodes), specialities: some(categoryIds) },
      ...{ categories: some(categoryIds), modes: some(modeIds), freeOfCharge: share(random, 20) },
      ...{ seat: share(random, 30), open: share(random, 30) ? random.of(openings) : undefined },
    },
    ...{ from: someone(city, random), withinMetres: random.of([1_000, 5_000, 10_000, 40_000]) },
    limit: random.of([1, 6, 20, 100]),
  }))
}
