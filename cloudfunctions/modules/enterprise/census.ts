import type { Tx } from '../../platform/documents'
import { type Census, type CensusCell, cellOf, censuses } from '../../store/census'

type Counted = CensusCell & { district: Census['_id'] }

/** Moves an enterprise in the census from what it was, null: it is new, to what it is. */
export async function recount(tx: Tx, before: Counted | null, after: Counted): Promise<void> {
  if (before && before.district === after.district && cellOf(before) === cellOf(after)) return
  if (before) await add(tx, before, -1)
  await add(tx, after, 1)
}

async function add(tx: Tx, { district, ...cell }: Counted, by: 1 | -1): Promise<void> {
  const known = await censuses.get(tx, district)
  const name = cellOf(cell)
  const count = (known?.cells[name] ?? 0) + by
  const { [name]: _, ...others } = known?.cells ?? {}
  await censuses.put(tx, { _id: district, cells: count > 0 ? { ...others, [name]: count } : others })
}
