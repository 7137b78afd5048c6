import { deinterleaved, interleaved } from './curve'
import { type Coder, modelOf, NUMBER, number, tree } from './model'
import { SnapshotRefused } from './refused'

/** A carrier as far as every filter and the map need it; all are places in the lists of ids, and `hours` in the core's own table. */
export interface CoreRow {
  /** hundred-thousandths of a degree east and north of the core's corner */
  east: number
  north: number
  kind: number
  district: number
  hours: number
  /** 1 where the State Council's holidays are ignored */
  open: number
  specialities: readonly number[]
  services: readonly CoreService[]
}
export interface CoreService {
  category: number
  /** a bit for each mode */
  modes: number
  free: number
}

const CATEGORY_BITS = 5
/** After the last of a list; so there may be 31 categories. */
const END = 31
const MODE_BITS = 4
const KIND_BITS = 5
const DISTRICT_BITS = 5
const MOST_ROWS = 1_000_000
const MOST_LISTED = 1_000

/** Writes the columns of the rows, which are in the order of the curve, or reads them back. */
export function core(coder: Coder, given?: readonly CoreRow[]): CoreRow[] {
  const counts = modelOf(2 * NUMBER)
  const steps = modelOf(NUMBER)
  const count = number(coder, counts, 0, given?.length ?? 0)
  if (count > MOST_ROWS) throw new SnapshotRefused('damaged')
  let along = 0
  const places = Array.from({ length: count }, (_, at) => {
    const row = given?.[at]
    along += number(coder, steps, 0, row ? interleaved(row.east, row.north) - along : 0)
    return deinterleaved(along)
  })
  const kinds = modelOf(2 ** KIND_BITS)
  const kind = places.map((_, at) => tree(coder, kinds, 0, KIND_BITS, given?.[at]?.kind ?? 0))
  const district = places.map(() => 0)
  const districts = modelOf(2 ** (2 * DISTRICT_BITS))
  // who is near is mostly of the same unit
  for (let at = 0, before = 0; at < count; at++) {
    before = tree(coder, districts, before << DISTRICT_BITS, DISTRICT_BITS, given?.[at]?.district ?? 0)
    district[at] = before
  }
  const opens = modelOf(1)
  const open = places.map((_, at) => coder.bit(opens, 0, given?.[at]?.open ?? 0))
  const hours = places.map((_, at) => number(coder, counts, NUMBER, given?.[at]?.hours ?? 0))
  const specialities = lists(coder, count, given && ((at) => given[at]!.specialities))
  const categories = lists(coder, count, given && ((at) => given[at]!.services.map(({ category }) => category)))
  const modes = modelOf(2 ** MODE_BITS)
  const free = modelOf(END)
  return places.map(({ east, north }, at) => ({
    ...{ east, north, kind: kind[at]!, district: district[at]!, hours: hours[at]!, open: open[at]! },
    specialities: specialities[at]!,
    services: categories[at]!.map((category, nth) => {
      const service = given?.[at]?.services[nth]
      return {
        category,
        modes: tree(coder, modes, 0, MODE_BITS, service?.modes ?? 0),
        free: coder.bit(free, category, service?.free ?? 0),
      }
    }),
  }))
}

/** Lists of categories, each guessed by the one before it. */
function lists(coder: Coder, count: number, of?: (at: number) => readonly number[]): number[][] {
  const guesses = modelOf(2 ** (2 * CATEGORY_BITS))
  return Array.from({ length: count }, (_, at) => {
    const given = of?.(at)
    const all: number[] = []
    for (let before = END; ; ) {
      before = tree(coder, guesses, before << CATEGORY_BITS, CATEGORY_BITS, given?.[all.length] ?? END)
      if (before === END) return all
      if (all.push(before) > MOST_LISTED) throw new SnapshotRefused('damaged')
    }
  })
}
