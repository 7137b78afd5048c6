import type { DistrictCode } from '@shared/directory/districts'
import type { Industry, Size, Tier } from '@shared/enterprise/profile'
import { collection } from './collection'

/** The facts that notices are addressed by. */
export interface CensusCell {
  tier: Tier
  industry: Industry
  size: Size
}
/** A cell's name in `Census.cells`. */
export const cellOf = ({ tier, industry, size }: CensusCell) => `${tier}|${industry}|${size}`

/** A district's cells with their counts. */
export const cellsOf = ({ cells }: Census): (CensusCell & { count: number })[] =>
  Object.entries(cells).map(([name, count]) => {
    const [tier, industry, size] = name.split('|') as [Tier, Industry, Size]
    return { tier, industry, size, count }
  })

/** How many enterprises of each tier, industry and size a district has: kept in the transaction that changes one of them. */
export interface Census {
  _id: DistrictCode
  /** by `cellOf`; a cell that is not there counts none */
  cells: Record<string, number>
}
export const censuses = collection<Census>('census')
