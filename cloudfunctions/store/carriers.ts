import type { Carrier } from '@shared/directory/carrier'
import type { Documents } from '../platform/documents'
import { collection } from './collection'

/** A carrier as published, and what the platform keeps besides. */
export interface CarrierDoc extends Carrier {
  _id: string
  /** 统一社会信用代码 of the organisation that runs it; never shown */
  operatorCode: string
  /** counts ratings and stars, so that a page costs no query: kept by `rating.rate` in its transaction */
  ratings: { count: number; stars: number }
}
export const carriers = collection<CarrierDoc>('carriers')

/** The whole city's carriers, page by page in the order of ids. */
export async function allCarriers(documents: Documents): Promise<CarrierDoc[]> {
  const all: CarrierDoc[] = []
  for (let cursor = ''; ; ) {
    const page = await carriers.find(
      documents,
      { _id: documents.command.gt(cursor) },
      { order: [['_id', 'asc']], limit: 1000 },
    )
    all.push(...page)
    if (page.length < 1000) return all
    cursor = page.at(-1)!._id
  }
}
