import { beijingDate, type Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import type { Category } from './categories'
import { type Column, columnOf, eitherOf } from './column'
import type { Directory } from './directory'
import { type Filters, openTest, serviceMatcher } from './filter'
import type { KdTree } from './kd-tree'
import type { Listed } from './listed'
import { mayHaveSeat, type SeatDay } from './seats'

type Test = (carrier: Listed, at: number) => boolean
const MINUTE = 60_000

/**
 * Filters as columns, all of which must hold. The column of a value is made when it is first asked for and kept with the directory; what
 * the time changes is made again with each minute.
 */
export function filtering({ carriers, seats }: Directory, tree: KdTree): (filters: Filters, now: Instant) => Column[] {
  const rows = new Map<string, Map<string, Column>>()
  const passing = new Map<string, { minute: number; column: Column }>()
  const made = (test: Test) => columnOf(tree, (at) => test(carriers[at]!, at))
  const everybody = made(() => true)

  const lasting = (row: string, value: string, test: () => Test): Column => {
    const columns = rows.get(row) ?? new Map<string, Column>()
    const known = columns.get(value)
    if (known) return known
    const column = made(test())
    rows.set(row, columns.set(value, column))
    return column
  }
  const atMinute = (name: string, now: Instant, test: () => Test): Column => {
    const minute = Math.floor(now / MINUTE)
    const known = passing.get(name)
    if (known?.minute === minute) return known.column
    const column = made(test())
    passing.set(name, { minute, column })
    return column
  }
  const anyOf = <T extends string>(row: string, values: readonly T[], test: (value: T) => Test): Column =>
    eitherOf(values.map((value) => lasting(row, value, () => test(value))))

  /** One and the same service. */
  const served = ({ categories, modes, freeOfCharge }: Filters): Column => {
    const one = <T>(values: readonly T[] | undefined) => (values?.length ? values.map((each) => [each]) : [undefined])
    const wanted = one(categories).flatMap((categories) => one(modes).map((modes) => ({ categories, modes })))
    const served = wanted.map(({ categories, modes }) =>
      lasting(freeOfCharge ? 'free service' : 'service', `${categories} ${modes}`, () => {
        const suits = serviceMatcher({ categories, modes, freeOfCharge })
        return ({ services }) => services.some(suits)
      }),
    )
    return eitherOf(served)
  }

  return (filters, now) => {
    const { kinds, districts, specialities, categories, modes, freeOfCharge, open, seat } = filters
    const all: Column[] = []
    if (kinds?.length) all.push(anyOf('kind', kinds, (kind) => (carrier) => carrier.kind === kind))
    if (districts?.length)
      all.push(anyOf('district', districts, (district) => (carrier) => carrier.district === district))
    if (specialities?.length) all.push(anyOf('speciality', specialities, states))
    if (freeOfCharge || modes?.length) all.push(served(filters))
    else if (categories?.length) all.push(anyOf('category', categories, statesOrServes))
    if (open) all.push(atMinute(open, now, () => openTest(open, now)))
    if (seat) all.push(atMinute('seat', now, () => seatTest(seats, beijingDate(now))))
    return all.length > 0 ? all : [everybody]
  }
}

/** Where nothing is known of the days to come, each may have one. */
function seatTest(days: readonly SeatDay[], today: LocalDate): Test {
  const toCome = days.filter(({ date }) => date >= today)
  return (_, at) => toCome.length === 0 || toCome.some((day) => mayHaveSeat(day, at))
}

const states =
  (category: Category): Test =>
  ({ specialities }) =>
    specialities.includes(category)

/** Where a category alone is asked for, who states it will do as well. */
const statesOrServes =
  (category: Category): Test =>
  ({ specialities, services }) =>
    specialities.includes(category) || services.some((each) => each.category === category)
