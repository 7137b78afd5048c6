import { type Coder, modelOf, NUMBER, number, tree } from './model'
import { SnapshotRefused } from './refused'

/**
 * Carriers as far as every filter and the map need them, in columns. All are places in the lists of ids, and `hours` in the core's own table.
 */
export interface Columns {
  /** how far along the curve (`curve.ts`), ascending; in hundred-thousandths of a degree east and north of the core's corner */
  along: number[]
  kind: number[]
  district: number[]
  hours: number[]
  /** 1 where the State Council's holidays are ignored */
  open: number[]
  specialities: number[][]
  /** of each service its category; then of all services, one after the other, a bit for each mode, and whether it is free */
  categories: number[][]
  modes: number[]
  free: number[]
}

const CATEGORY_BITS = 5
/** After the last of a list; so there may be 31 categories. */
const END = 31
const MODE_BITS = 4
/** Of kinds and of districts. */
const CODE_BITS = 5
const MOST_ROWS = 1_000_000
const MOST_LISTED = 1_000

/** Writes the columns, or reads them back. */
export function core(coder: Coder, given?: Columns): Columns {
  const counts = modelOf(NUMBER)
  const count = number(coder, counts, 0, given?.along.length ?? 0)
  if (count > MOST_ROWS) throw new SnapshotRefused('damaged')

  /** @param code writes a value, or reads it, and knows the one before it */
  const column = (
    many: number,
    values: readonly number[] | undefined,
    size: number,
    code: (model: Uint32Array, value: number, before: number) => number,
  ) => {
    const model = modelOf(size)
    const all = new Array<number>(many)
    for (let at = 0, before = 0; at < many; at++) all[at] = before = code(model, values ? values[at]! : 0, before)
    return all
  }
  /** Lists of categories, each guessed by the one before it. */
  const lists = (values?: readonly (readonly number[])[]) => {
    const model = modelOf(2 ** (2 * CATEGORY_BITS))
    return Array.from({ length: count }, (_, at) => {
      const all: number[] = []
      for (let before = END; ; all.push(before)) {
        before = tree(coder, model, before << CATEGORY_BITS, CATEGORY_BITS, values?.[at]?.[all.length] ?? END)
        if (before === END) return all
        if (all.length > MOST_LISTED) throw new SnapshotRefused('damaged')
      }
    })
  }
  const along = column(
    count,
    given?.along,
    NUMBER,
    (model, value, before) => before + number(coder, model, 0, value - before),
  )
  const kind = column(count, given?.kind, 1 << CODE_BITS, (model, value) => tree(coder, model, 0, CODE_BITS, value))
  // who is near is mostly of the same unit
  const district = column(count, given?.district, 1 << (2 * CODE_BITS), (model, value, before) =>
    tree(coder, model, before << CODE_BITS, CODE_BITS, value),
  )
  const hours = column(count, given?.hours, NUMBER, (model, value) => number(coder, model, 0, value))
  const open = column(count, given?.open, 1, (model, value) => coder.bit(model, 0, value))
  const specialities = lists(given?.specialities)
  const categories = lists(given?.categories)
  const services = categories.flat()
  const modes = column(services.length, given?.modes, 1 << MODE_BITS, (model, value) =>
    tree(coder, model, 0, MODE_BITS, value),
  )
  let nth = 0
  const free = column(services.length, given?.free, END, (model, value) => coder.bit(model, services[nth++]!, value))
  return { along, kind, district, hours, open, specialities, categories, modes, free }
}
