import type { DistrictCode } from '@shared/directory/districts'
import type { Context } from '../../frame/context'
import { countOf, pageOfThose } from '../../frame/paging'
import type { Doc, Where } from '../../platform/documents'
import type { Collection } from '../../store/collection'
import { compare, type Order, placeOf } from '../../store/order'
import { districtQuestions } from '../access/districts'
import { type Sought, soughtBy } from './sought'

interface Asked {
  district?: DistrictCode | undefined
  sought?: string | undefined
  cursor?: string | undefined
  limit: number
}

interface Queue<T> {
  collection: Collection<T & Doc>
  order: Order
  /** all of them, of whatever district; several questions where one cannot ask for them */
  where: Where | readonly Where[]
  /** those of whom an officer seeks: questions, or the rows themselves where they are few */
  sought: (sought: Sought) => { questions: Where[] } | { rows: Promise<T[]> }
  /** what is there for the caller at all */
  seen?: (rows: T[]) => Promise<T[]>
  /** of those, what the caller decides on: that alone is counted */
  own?: (rows: T[]) => Promise<T[]>
}

const all = async <T>(rows: T[]) => rows

/** One page of an officer's queue, of their districts and of whom they seek, and with the first how many there are. */
export async function queueOf<T extends Doc & { district: DistrictCode }>(
  context: Context,
  input: Asked,
  { collection, order, where, sought: ask, seen = all, own = all }: Queue<T>,
): Promise<{ rows: T[]; next: string | null; count: number | null }> {
  const districts = districtQuestions(context, input.district)
  const sought = await soughtBy(context.deps.documents, input.sought)
  if (!sought) {
    const questions = [where].flat().flatMap((each) => districts.map((district) => ({ ...each, ...district })))
    const counted = async (rows: T[]) => own(await seen(rows))
    const [page, count] = await Promise.all([
      pageOfThose(context, input, collection, order, seen, ...questions),
      countOf(context, input, collection, order, counted, ...questions),
    ])
    return { ...page, count }
  }
  const within = (rows: T[]) =>
    rows.filter((row) => districts.some(({ district }) => district === undefined || district === row.district))
  const asked = ask(sought)
  if ('rows' in asked) {
    const rows = await seen(within(await asked.rows))
    rows.sort((a, b) => compare(placeOf(a, order), placeOf(b, order), order))
    return { rows, next: null, count: (await own(rows)).length }
  }
  const found = async (rows: T[]) => seen(within(rows))
  const [page, count] = await Promise.all([
    pageOfThose(context, input, collection, order, found, ...asked.questions),
    countOf(context, input, collection, order, async (rows) => own(await found(rows)), ...asked.questions),
  ])
  return { ...page, count }
}

/** A page of a queue whose rows became views. */
export const asQueue = <V>(items: V[], { next, count }: { next: string | null; count: number | null }) => ({
  items,
  next,
  count,
})
